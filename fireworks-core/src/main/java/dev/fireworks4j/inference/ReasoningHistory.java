// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.OpenEnum;

/** How the reasoning of earlier answers is used in the prompt, open to values newer than this library. */
public final class ReasoningHistory extends OpenEnum {
  public static final ReasoningHistory DISABLED = new ReasoningHistory("disabled");
  public static final ReasoningHistory INTERLEAVED = new ReasoningHistory("interleaved");
  public static final ReasoningHistory PRESERVED = new ReasoningHistory("preserved");

  /** Any value, also one newer than this library. */
  public ReasoningHistory(String value) {
    super(value);
  }
}
