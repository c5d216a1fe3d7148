// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;

/** Places in a row as people count them. */
final class Columns {
  private Columns() {}

  /** The column, from 1 and in characters, of a byte of a row. */
  static long of(Buffer row, long offset, boolean isAscii) {
    long end = Math.min(offset, row.size());
    if (isAscii) {
      return end + 1;
    }
    long characters = 0;
    try (var bytes = row.peek()) {
      for (long i = 0; i < end; i++) {
        boolean isContinuation = (bytes.readByte() & 0xc0) == 0x80;
        characters += isContinuation ? 0 : 1;
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return characters + 1;
  }
}
