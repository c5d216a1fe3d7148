// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A set of named values to which the service adds over time.
 *
 * <p>Any text decodes, is kept and encodes again unchanged; the values known to this library are constants of the
 * extending class. Two values of a class are equal when their texts are.
 */
public abstract class OpenEnum {
  private static final ClassValue<Set<Object>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Set<Object> computeValue(Class<?> type) {
          return Arrays.stream(type.getFields())
              .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
              .map(OpenEnum::constant)
              .collect(Collectors.toUnmodifiableSet());
        }
      };

  private final String value;

  /** A value with this text. */
  protected OpenEnum(String value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /** The text on the wire, e.g. {@code JOB_STATE_RUNNING}; Jackson writes this alone. */
  @JsonValue
  public final String value() {
    return value;
  }

  /** Whether this library has a constant for it. */
  public boolean isKnown() {
    return CONSTANTS.get(getClass()).contains(this);
  }

  private static Object constant(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(field + ": make its class public", e);
    }
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof OpenEnum that
        && getClass() == that.getClass()
        && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  @Override
  public final String toString() {
    return value;
  }
}
