// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.resource.Credential;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets the values of properties and collects rejected ones, so that all are reported together. */
final class PropertyProblems {
  private final List<String> problems = new ArrayList<>();

  /** Calls the setter, unless the value is null or blank, which means unset. */
  <T> void set(String property, @Nullable T value, Consumer<T> setter) {
    if (value == null || isBlank(value)) {
      return;
    }
    try {
      setter.accept(value);
    } catch (IllegalArgumentException e) {
      add(property, withoutField(String.valueOf(e.getMessage())));
    }
  }

  private static boolean isBlank(Object value) {
    String text = value instanceof Credential secret ? secret.reveal() : value.toString();
    return text.isBlank();
  }

  void add(String property, String problem) {
    problems.add("fireworks." + property + ": " + problem);
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(
          String.join("\n", problems) + "\n  Do:    correct these properties");
    }
  }

  /** The options begin their messages with a name of their own, which is not that of the property. */
  private static String withoutField(String message) {
    return message.substring(message.indexOf(": ") + 1).strip();
  }
}
