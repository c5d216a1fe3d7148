// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The bytes that come from a client, buffered and with a time limit. */
final class SocketInput {
  private static final int BUFFER_BYTES = 16 << 10;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int timeoutMillis;
  private int at;
  private int end;

  SocketInput(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
  }

  /** Limits the time that one read may block. */
  void timeout(Duration time) throws IOException {
    setTimeout((int) Math.min(Integer.MAX_VALUE, Math.max(1, time.toMillis())));
  }

  private void setTimeout(int millis) throws IOException {
    if (millis != timeoutMillis) {
      socket.setSoTimeout(millis);
      timeoutMillis = millis;
    }
  }

  /**
   * Blocks without limit until there is a byte; false at the end of the stream. A read with a time limit costs three
   * system calls instead of one.
   */
  boolean awaitNext() throws IOException {
    setTimeout(0);
    return hasNext();
  }

  /** Blocks until there is a byte; false at the end of the stream. */
  boolean hasNext() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }

  /**
   * The text before the next CRLF, which is read too.
   *
   * @param budget of this line and the ones after it together
   * @throws Http1Refusal 431, 408, or 400 for a line feed alone
   */
  String line(HeadBudget budget) throws IOException {
    var text = new StringBuilder();
    while (true) {
      fill(budget);
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      boolean complete = stop < end;
      budget.spend(stop - at + (complete ? 1 : 0));
      text.append(new String(buffer, at, stop - at, StandardCharsets.ISO_8859_1));
      at = complete ? stop + 1 : stop;
      if (complete) {
        return withoutReturn(text);
      }
    }
  }

  private static String withoutReturn(StringBuilder line) throws Http1Refusal {
    int last = line.length() - 1;
    if (last < 0 || line.charAt(last) != '\r') {
      throw Http1Refusal.malformed("a line must end with CR and LF");
    }
    line.setLength(last);
    return line.toString();
  }

  private void fill(HeadBudget budget) throws IOException {
    if (at < end) {
      return;
    }
    timeout(Duration.ofNanos(budget.nanosLeft()));
    try {
      if (!hasNext()) {
        throw new EOFException("the client closed the connection within a request");
      }
    } catch (SocketTimeoutException e) {
      throw Http1Refusal.timeout();
    }
  }

  /** At most {@code length} bytes of a body, at least one. */
  int read(byte[] target, int offset, int length) throws IOException {
    try {
      if (at == end && length >= BUFFER_BYTES) {
        return checked(in.read(target, offset, length));
      }
      checked(hasNext() ? 1 : -1);
    } catch (SocketTimeoutException e) {
      throw Http1Refusal.timeout();
    }
    int count = Math.min(length, end - at);
    System.arraycopy(buffer, at, target, offset, count);
    at += count;
    return count;
  }

  private static int checked(int count) throws EOFException {
    if (count < 0) {
      throw new EOFException("the client closed the connection within a request body");
    }
    return count;
  }

  /** Reads and drops bytes until the client closes the connection, the limit is reached or the time of a read is up. */
  void skipToEnd(long limitBytes) throws IOException {
    for (long skipped = 0; skipped < limitBytes && hasNext(); ) {
      skipped += end - at;
      at = end;
    }
  }
}
