// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.OpenEnum;

/** Why a choice ended, open to values newer than this library. */
public final class FinishReason extends OpenEnum {
  public static final FinishReason STOP = new FinishReason("stop");
  public static final FinishReason LENGTH = new FinishReason("length");
  public static final FinishReason TOOL_CALLS = new FinishReason("tool_calls");
  public static final FinishReason FUNCTION_CALL = new FinishReason("function_call");
  public static final FinishReason ERROR = new FinishReason("error");

  /** Any value, also one newer than this library. */
  public FinishReason(String value) {
    super(value);
  }
}
