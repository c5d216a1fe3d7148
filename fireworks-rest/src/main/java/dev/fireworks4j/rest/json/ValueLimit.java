// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonDataException;

/**
 * Bounds how many values one document may hold. An object counts twice and each of its fields once more: about a
 * hundred bytes of memory each. A bound on its bytes does not bound what it becomes: nine bytes of JSON,
 * <code>{"a":{}},</code>, take four hundred in memory.
 */
final class ValueLimit {
  /** 50 MB. A page of 200 jobs has about 40,000. */
  private static final int MAX_VALUES = 500_000;

  private int left = MAX_VALUES;

  /** Counts what is read next as so many values. */
  void count(int values) {
    left -= values;
    if (left < 0) {
      throw new JsonDataException("more than " + MAX_VALUES + " values");
    }
  }
}
