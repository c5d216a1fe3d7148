// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** An argument that sets one thing of a {@code T}, with a method of its Java API. */
record Setting<T>(Argument argument, BiFunction<T, Object, T> change) {

  /** Makes all settings that the arguments have, in the order of the declarations. */
  static <T> T apply(List<Setting<T>> settings, T target, Arguments arguments) {
    T result = target;
    for (Setting<T> setting : settings) {
      Object value = arguments.get(setting.argument.name());
      if (value != null) {
        result = setting.change.apply(result, value);
      }
    }
    return result;
  }

  static <T> Setting<T> of(Argument argument, BiFunction<T, Object, T> change) {
    return new Setting<>(argument, change);
  }

  static <T> Setting<T> text(String name, String words, BiFunction<T, String, T> change) {
    return of(
        Argument.optional(name, ArgumentType.TEXT, words),
        (target, value) -> change.apply(target, (String) value));
  }

  static <T> Setting<T> count(String name, String words, BiFunction<T, Integer, T> change) {
    return of(
        Argument.optional(name, ArgumentType.COUNT, words),
        (target, value) -> change.apply(target, (Integer) value));
  }

  static <T> Setting<T> duration(String name, String words, BiFunction<T, Duration, T> change) {
    return of(
        Argument.optional(name, ArgumentType.DURATION, words),
        (target, value) -> change.apply(target, (Duration) value));
  }

  static <T> Setting<T> time(String name, String words, BiFunction<T, Instant, T> change) {
    return of(
        Argument.optional(name, ArgumentType.TIME, words),
        (target, value) -> change.apply(target, (Instant) value));
  }

  /** Made where the value is true. */
  static <T> Setting<T> flag(String name, String words, UnaryOperator<T> change) {
    return of(
        Argument.optional(name, ArgumentType.FLAG, words),
        (target, value) -> Boolean.TRUE.equals(value) ? change.apply(target) : target);
  }

  /** Made for each entry of an object of texts. */
  static <T> Setting<T> each(String name, String words, BiFunction<T, Map.Entry<?, ?>, T> change) {
    return of(
        Argument.optional(name, ArgumentType.TEXT_MAP, words),
        (target, value) -> {
          T result = target;
          for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
            result = change.apply(result, entry);
          }
          return result;
        });
  }
}
