// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.OpenEnum;

/** Why a message ended, open to values newer than this library. */
public final class StopReason extends OpenEnum {
  public static final StopReason END_TURN = new StopReason("end_turn");
  public static final StopReason MAX_TOKENS = new StopReason("max_tokens");
  public static final StopReason STOP_SEQUENCE = new StopReason("stop_sequence");
  public static final StopReason TOOL_USE = new StopReason("tool_use");
  public static final StopReason PAUSE_TURN = new StopReason("pause_turn");
  public static final StopReason REFUSAL = new StopReason("refusal");

  /** Any value, also one newer than this library. */
  public StopReason(String value) {
    super(value);
  }
}
