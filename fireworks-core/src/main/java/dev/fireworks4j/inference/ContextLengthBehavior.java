// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.OpenEnum;

/**
 * What happens when prompt and {@code max_tokens} together exceed the context, open to values newer than this library.
 */
public final class ContextLengthBehavior extends OpenEnum {
  public static final ContextLengthBehavior TRUNCATE = new ContextLengthBehavior("truncate");
  public static final ContextLengthBehavior ERROR = new ContextLengthBehavior("error");

  /** Any value, also one newer than this library. */
  public ContextLengthBehavior(String value) {
    super(value);
  }
}
