// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.Copies;
import java.util.Map;

/**
 * A message without fields. Its presence is its meaning, e.g. that a dataset was uploaded by a user.
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
