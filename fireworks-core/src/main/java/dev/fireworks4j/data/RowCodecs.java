// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.data.codec.RowCodec;
import dev.fireworks4j.error.ConfigurationException;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the adapter for JSON. */
final class RowCodecs {
  private RowCodecs() {}

  /** Core's own class loader first, then the thread's, for containers that keep libraries apart. */
  static RowCodec find() {
    return load(RowCodecs.class.getClassLoader())
        .or(() -> load(Thread.currentThread().getContextClassLoader()))
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "no JSON adapter was found\n  Do:    add dev.fireworks4j:fireworks-rest, or a"
                        + " transport, which brings it, to the dependencies"));
  }

  private static Optional<RowCodec> load(@Nullable ClassLoader loader) {
    return ServiceLoader.load(RowCodec.class, loader).findFirst();
  }
}
