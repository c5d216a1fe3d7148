// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.fireworks4j.internal.Constants;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of named values to which the service adds over time.
 *
 * <p>Any text decodes, is kept and encodes again unchanged; the values known to this library are constants of the
 * extending class. Two values of a class are equal when their texts are.
 */
public abstract class OpenEnum {
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
    return Constants.contain(this);
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
