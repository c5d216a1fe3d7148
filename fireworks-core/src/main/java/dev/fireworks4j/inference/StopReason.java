// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** Why a message ended, open to values newer than this library. */
public record StopReason(String value) implements OpenEnum {
  public static final StopReason END_TURN = new StopReason("end_turn");
  public static final StopReason MAX_TOKENS = new StopReason("max_tokens");
  public static final StopReason STOP_SEQUENCE = new StopReason("stop_sequence");
  public static final StopReason TOOL_USE = new StopReason("tool_use");
  public static final StopReason PAUSE_TURN = new StopReason("pause_turn");
  public static final StopReason REFUSAL = new StopReason("refusal");

  public StopReason {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
