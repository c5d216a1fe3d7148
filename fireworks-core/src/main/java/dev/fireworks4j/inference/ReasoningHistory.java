// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** How the reasoning of earlier answers is used in the prompt, open to values newer than this library. */
public record ReasoningHistory(String value) implements OpenEnum {
  public static final ReasoningHistory DISABLED = new ReasoningHistory("disabled");
  public static final ReasoningHistory INTERLEAVED = new ReasoningHistory("interleaved");
  public static final ReasoningHistory PRESERVED = new ReasoningHistory("preserved");

  public ReasoningHistory {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
