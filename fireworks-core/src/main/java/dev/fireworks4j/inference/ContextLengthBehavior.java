// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * What happens when prompt and {@code max_tokens} together exceed the context, open to values newer than this library.
 */
public record ContextLengthBehavior(String value) implements OpenEnum {
  public static final ContextLengthBehavior TRUNCATE = new ContextLengthBehavior("truncate");
  public static final ContextLengthBehavior ERROR = new ContextLengthBehavior("error");

  public ContextLengthBehavior {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
