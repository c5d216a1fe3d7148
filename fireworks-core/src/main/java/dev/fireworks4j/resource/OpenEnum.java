// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.fireworks4j.internal.Constants;

/**
 * A set of named values to which the service adds over time.
 *
 * <p>Any text decodes, is kept and encodes again unchanged; the values known to this library are constants of the
 * implementing record. Two values are equal when their texts are.
 */
public interface OpenEnum {

  /** The text on the wire, e.g. {@code JOB_STATE_RUNNING}; Jackson writes this alone. */
  @JsonValue
  String value();

  /** Whether this library has a constant for it. */
  default boolean isKnown() {
    return Constants.contain(this);
  }
}
