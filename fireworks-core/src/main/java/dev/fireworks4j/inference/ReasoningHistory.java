// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * What the reasoning of earlier answers does in the prompt, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code interleaved}
 */
public record ReasoningHistory(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final ReasoningHistory DISABLED = new ReasoningHistory(KNOWN.add("disabled"));
  public static final ReasoningHistory INTERLEAVED = new ReasoningHistory(KNOWN.add("interleaved"));
  public static final ReasoningHistory PRESERVED = new ReasoningHistory(KNOWN.add("preserved"));

  public ReasoningHistory {
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
