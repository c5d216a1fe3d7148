// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.internal.ForeignText;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that are not blank, one in memory at a time, without byte-order marks. Of a line that is too long
 * only the start is kept.
 */
public final class RowLines implements Closeable {
  private static final int LINE_BYTES = 512;
  private static final int SHOWN_BYTES = 512;

  private final InputStream stream;
  private final int longest;
  private final byte[] buffer = new byte[64 * 1024];
  private int next;
  private int limit;
  private long number;
  private boolean isTooLong;
  private boolean hasEnd;

  /** Lines of at most so many bytes. */
  public RowLines(InputStream stream, int longest) {
    this.stream = stream;
    this.longest = longest;
  }

  /** The next line without its end; null after the last. */
  public byte @Nullable [] next() throws IOException {
    while (isTooLong && !hasEnd && fill()) {
      take(null);
    }
    while (fill()) {
      number++;
      byte[] line = line();
      if (!isBlank(line)) {
        return line;
      }
    }
    return null;
  }

  /** The start of a line, for a message. */
  public static String shown(byte[] line) {
    return ForeignText.id(new String(line, 0, Math.min(line.length, SHOWN_BYTES), UTF_8));
  }

  /** The number of the last returned line, from 1. */
  public long number() {
    return number;
  }

  /** Whether the last returned line is only the start of one. */
  public boolean isTooLong() {
    return isTooLong;
  }

  /**
   * Whether a line end followed the line that was read last: the last returned one, or a blank one at the end of the
   * file.
   */
  public boolean hasEnd() {
    return hasEnd;
  }

  private byte[] line() throws IOException {
    var line = new ByteArrayOutputStream(LINE_BYTES);
    isTooLong = false;
    hasEnd = false;
    while (!hasEnd && !isTooLong && fill()) {
      take(line);
    }
    return withoutMark(line.toByteArray());
  }

  /**
   * Reads on to the end of the line, or of the buffer; keeps the bytes of a line up to its limit.
   */
  private void take(@Nullable ByteArrayOutputStream line) {
    int end = next;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    if (line != null) {
      int kept = Math.min(end - next, longest - line.size());
      line.write(buffer, next, kept);
      isTooLong = kept < end - next;
    }
    hasEnd = end < limit;
    next = hasEnd ? end + 1 : end;
  }

  private static byte[] withoutMark(byte[] line) {
    int mark = RowFileCheck.BYTE_ORDER_MARK.size();
    boolean isMarked =
        line.length >= mark && RowFileCheck.BYTE_ORDER_MARK.rangeEquals(0, line, 0, mark);
    return isMarked ? Arrays.copyOfRange(line, mark, line.length) : line;
  }

  private static boolean isBlank(byte[] line) {
    for (byte letter : line) {
      if (letter != ' ' && letter != '\t' && letter != '\r') {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    if (next < limit) {
      return true;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("the thread was interrupted");
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
