// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Bounds the number of values that a tag has: those beyond the first hundred share one. */
final class BoundedValues {
  static final int MAX_VALUES = 100;
  static final String OTHER = "other";

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /** The value itself while the bound is not reached. */
  String of(String value) {
    if (seen.contains(value)) {
      return value;
    }
    return seen.size() < MAX_VALUES && seen.add(value) ? value : OTHER;
  }
}
