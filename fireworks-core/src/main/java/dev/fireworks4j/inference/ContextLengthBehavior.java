// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * What happens when prompt and {@code max_tokens} together exceed the context, open to values newer than this
 * library.
 *
 * @param value the text on the wire, e.g. {@code truncate}
 */
public record ContextLengthBehavior(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final ContextLengthBehavior TRUNCATE =
      new ContextLengthBehavior(KNOWN.add("truncate"));
  public static final ContextLengthBehavior ERROR = new ContextLengthBehavior(KNOWN.add("error"));

  public ContextLengthBehavior {
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
