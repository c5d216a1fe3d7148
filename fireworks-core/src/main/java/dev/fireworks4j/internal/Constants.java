// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The public constants of a type that are instances of it. */
public final class Constants {
  private static final ClassValue<Set<Object>> BY_TYPE =
      new ClassValue<>() {
        @Override
        protected Set<Object> computeValue(Class<?> type) {
          return Arrays.stream(type.getFields())
              .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
              .map(Constants::value)
              .collect(Collectors.toUnmodifiableSet());
        }
      };

  private Constants() {}

  /** Whether one of the constants of its type equals the value. */
  public static boolean contain(Object value) {
    return BY_TYPE.get(value.getClass()).contains(value);
  }

  private static Object value(Field constant) {
    try {
      return constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(constant + ": make its class public", e);
    }
  }
}
