// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file that are not blank, one in memory at a time. */
final class RowLines implements Closeable {
  private final InputStream stream;
  private final byte[] buffer = new byte[64 * 1024];
  private int next;
  private int limit;

  RowLines(InputStream stream) {
    this.stream = stream;
  }

  /** The next line without its end; null after the last. */
  byte @Nullable [] next() throws IOException {
    while (fill()) {
      byte[] line = line();
      if (!new String(line, 0, Math.min(line.length, 64), StandardCharsets.ISO_8859_1).isBlank()) {
        return line;
      }
    }
    return null;
  }

  private byte[] line() throws IOException {
    var line = new ByteArrayOutputStream(512);
    while (fill()) {
      int end = next;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, next, end - next);
      next = end;
      if (end < limit) {
        next++;
        break;
      }
    }
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    if (next < limit) {
      return true;
    }
    next = 0;
    limit = Math.max(0, stream.read(buffer));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
