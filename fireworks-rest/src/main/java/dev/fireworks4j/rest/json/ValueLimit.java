// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;

/**
 * Bounds how many values one document may hold. An object counts twice and each of its fields once more: about a
 * hundred bytes of memory each. A bound on its bytes does not bound its size in memory: nine bytes of JSON,
 * <code>{"a":{}},</code>, take four hundred in memory.
 */
final class ValueLimit {
  /** 50 MB. A page of 200 jobs has about 40,000. */
  private static final int MAX_VALUES = 500_000;

  /** Shorter texts cannot hold so many: the smallest record takes three bytes and counts eleven times. */
  private static final int HARMLESS_BYTES = 64 * 1024;

  private int left = MAX_VALUES;

  private ValueLimit() {}

  /** Starts counting for one document. */
  static void begin(JsonReader reader) {
    reader.setTag(ValueLimit.class, new ValueLimit());
  }

  /** Starts counting for one document of this length. */
  static void begin(JsonReader reader, long bytes) {
    if (bytes > HARMLESS_BYTES) {
      begin(reader);
    }
  }

  /** Counts what is read next as this many values. */
  static void count(JsonReader reader, int values) {
    ValueLimit limit = reader.tag(ValueLimit.class);
    if (limit == null) {
      return;
    }
    limit.left -= values;
    if (limit.left < 0) {
      throw new JsonDataException("more than " + MAX_VALUES + " values");
    }
  }
}
