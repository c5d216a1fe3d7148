// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.metrics;

import dev.fireworks4j.rest.json.UnreadableJsonException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of bounded length. The last one must end as the others do: without that nobody knows whether it was cut. */
final class MetricLines {
  static final int LONGEST_BYTES = 64 * 1024;

  private final InputStream body;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number;

  MetricLines(InputStream body) {
    this.body = new BufferedInputStream(body);
  }

  /** Of the line that was read last, from 1. */
  int number() {
    return number;
  }

  /** The next line without its end; null after the last. */
  @Nullable String next() throws IOException {
    line.reset();
    number++;
    int next = body.read();
    for (; next >= 0 && next != '\n'; next = body.read()) {
      if (line.size() == LONGEST_BYTES) {
        throw new UnreadableJsonException(
            "line " + number, "the line has more than " + LONGEST_BYTES + " bytes");
      }
      line.write(next);
    }
    if (next < 0 && line.size() > 0) {
      throw new EOFException("the metrics end within a line");
    }
    return next < 0 ? null : line.toString(StandardCharsets.UTF_8);
  }
}
