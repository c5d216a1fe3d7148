// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * Why a message ended, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code end_turn}
 */
public record StopReason(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final StopReason END_TURN = new StopReason(KNOWN.add("end_turn"));
  public static final StopReason MAX_TOKENS = new StopReason(KNOWN.add("max_tokens"));
  public static final StopReason STOP_SEQUENCE = new StopReason(KNOWN.add("stop_sequence"));
  public static final StopReason TOOL_USE = new StopReason(KNOWN.add("tool_use"));
  public static final StopReason PAUSE_TURN = new StopReason(KNOWN.add("pause_turn"));
  public static final StopReason REFUSAL = new StopReason(KNOWN.add("refusal"));

  public StopReason {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
