// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a JSONL file, one in memory at a time; blank ones are skipped, but count as lines. */
final class JsonLines {
  /** Longest row: large enough for a conversation with images, small enough to hold. */
  static final int LONGEST_ROW_BYTES = 20 * 1024 * 1024;

  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int next;
  private int limit;
  private long lineNumber;

  JsonLines(InputStream stream) {
    this.stream = stream;
  }

  /**
   * The bytes of the next line that is not blank, without its end; null after the last.
   *
   * @throws BadRowException if it has more than {@link #LONGEST_ROW_BYTES}
   */
  byte @Nullable [] next() throws IOException, BadRowException {
    while (fill()) {
      lineNumber++;
      var line = line();
      if (!isBlank(line)) {
        return line;
      }
    }
    return null;
  }

  /** The number of the last returned line, from 1. */
  long lineNumber() {
    return lineNumber;
  }

  private byte[] line() throws IOException, BadRowException {
    var line = new ByteArrayOutputStream();
    while (fill()) {
      var end = next;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, next, end - next);
      if (line.size() > LONGEST_ROW_BYTES) {
        throw new BadRowException("row is longer than 20 MiB");
      }
      next = end;
      if (end < limit) {
        next++;
        break;
      }
    }
    return line.toByteArray();
  }

  /** Makes a byte available; false at the end of the file. */
  private boolean fill() throws IOException {
    if (next < limit) {
      return true;
    }
    next = 0;
    limit = Math.max(0, stream.read(buffer));
    return limit > 0;
  }

  private static boolean isBlank(byte[] line) {
    for (var letter : line) {
      if (letter != ' ' && letter != '\t' && letter != '\r') {
        return false;
      }
    }
    return true;
  }
}
