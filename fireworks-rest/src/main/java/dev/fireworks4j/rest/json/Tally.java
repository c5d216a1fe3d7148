// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;

/**
 * Counts the values of one document, an object twice and each of its fields once more: a hundred bytes of memory apiece. A
 * bound on its bytes does not bound what it becomes: nine bytes of JSON, <code>{"a":{}},</code>, are four hundred in memory.
 */
final class Tally {
  /** 50 MB. A page of 200 jobs has about 40,000. */
  private static final int MOST = 500_000;

  private int left = MOST;

  private Tally() {}

  static void begin(JsonReader reader) {
    reader.setTag(Tally.class, new Tally());
  }

  /** Counts what is read next as so many values. */
  static void count(JsonReader reader, int values) {
    Tally tally = reader.tag(Tally.class);
    if (tally == null) {
      return;
    }
    tally.left -= values;
    if (tally.left < 0) {
      throw new JsonDataException("more than " + MOST + " values at path " + reader.getPath());
    }
  }
}
