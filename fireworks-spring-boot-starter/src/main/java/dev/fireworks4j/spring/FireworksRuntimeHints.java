// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.resource.Credential;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ReflectionUtils;

/** Hints for a native image that Spring does not find by itself. */
final class FireworksRuntimeHints implements RuntimeHintsRegistrar {
  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
    var of = ReflectionUtils.findMethod(Credential.class, "of", String.class);
    if (of != null) {
      // The binder finds it by its name when it converts the text of a property.
      hints.reflection().registerMethod(of, ExecutableMode.INVOKE);
    }
  }
}
