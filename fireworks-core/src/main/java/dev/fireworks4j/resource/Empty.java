// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.Copies;
import java.util.Map;

/**
 * A message that says something by being there, and has no fields of its own.
 *
 * @param extras members newer than this library; normally empty
 */
public record Empty(Map<String, Object> extras) {
  private static final Empty INSTANCE = new Empty(Map.of());

  public Empty {
    extras = Copies.freeForm(extras);
  }

  /** The message without any members. */
  public static Empty of() {
    return INSTANCE;
  }
}
