// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.fireworks4j.data.ProblemKind;
import java.io.IOException;

/**
 * Iterates over the fields of an object whose opening brace was peeked at, and remembers which of the wanted ones it
 * has seen.
 */
final class ObjectFields {
  private final JsonRow row;
  private final JsonReader.Options wanted;
  private final long start;
  private int seen;
  private int index;

  ObjectFields(JsonRow row, JsonReader.Options wanted) throws IOException {
    this.row = row;
    this.wanted = wanted;
    this.start = row.start();
    row.reader().beginObject();
  }

  /** Steps to the next field's value; false at the end of the object. */
  boolean next() throws IOException {
    JsonReader reader = row.reader();
    if (!reader.hasNext()) {
      return false;
    }
    index = reader.selectName(wanted);
    if (index < 0) {
      reader.skipName();
      return true;
    }
    int bit = 1 << index;
    if ((seen & bit) != 0) {
      row.peek();
      row.report(ProblemKind.REPEATED_FIELD, "stands here twice; keep one");
    }
    seen |= bit;
    return true;
  }

  /** Number of the wanted field, or -1 for any other. */
  int index() {
    return index;
  }

  boolean has(int field) {
    return (seen & 1 << field) != 0;
  }

  long start() {
    return start;
  }

  /** Requires a field; called after the last one, before {@link #end()}. */
  ObjectFields require(int field, String advice) {
    if (!has(field)) {
      String path = row.objectPath() + wanted.strings().get(field);
      row.reportAt(start, ProblemKind.MISSING_FIELD, path, "missing; " + advice);
    }
    return this;
  }

  void end() throws IOException {
    row.reader().endObject();
  }

  /** Skips a null; false for any other value. */
  static boolean isNull(JsonRow row) throws IOException {
    if (row.peek() != Token.NULL) {
      return false;
    }
    row.reader().nextNull();
    return true;
  }
}
