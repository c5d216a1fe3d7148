// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * Why a choice ended, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code stop}
 */
public record FinishReason(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final FinishReason STOP = new FinishReason(KNOWN.add("stop"));
  public static final FinishReason LENGTH = new FinishReason(KNOWN.add("length"));
  public static final FinishReason TOOL_CALLS = new FinishReason(KNOWN.add("tool_calls"));
  public static final FinishReason FUNCTION_CALL = new FinishReason(KNOWN.add("function_call"));
  public static final FinishReason ERROR = new FinishReason(KNOWN.add("error"));

  public FinishReason {
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
