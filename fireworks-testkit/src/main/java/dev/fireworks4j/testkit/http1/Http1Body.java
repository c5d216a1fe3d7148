// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The body of one request, of announced length or in chunks (RFC 9112, 7.1), whose extensions and trailers are read and
 * dropped. Closing it leaves the rest on the connection.
 */
final class Http1Body extends InputStream {
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  // A longer size could not be counted in a long.
  private static final int MAX_SIZE_DIGITS = 15;

  private final Http1Head head;
  private final SocketInput in;
  private final OutputStream out;
  private final Http1Limits limits;
  private final boolean isChunked;
  // Of the body, or of the chunk that is being read.
  private long left;
  private long readInChunks;
  private boolean isStarted;
  private boolean isAtEnd;

  Http1Body(Http1Head head, SocketInput in, OutputStream out, Http1Limits limits) {
    this.head = head;
    this.in = in;
    this.out = out;
    this.limits = limits;
    this.isChunked = head.bodyBytes() == Http1Head.CHUNKED;
    this.left = Math.max(0, head.bodyBytes());
    this.isAtEnd = head.bodyBytes() == 0;
  }

  /** True if nothing of this body is left on the connection. */
  boolean isAtEnd() {
    return isAtEnd;
  }

  /** True if the client has begun to send the body, or was asked to. */
  boolean isStarted() {
    return isStarted;
  }

  @Override
  public int read() throws IOException {
    var single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!isAtEnd && !isStarted) {
      start();
    }
    if (isChunked && !isAtEnd && left == 0) {
      beginChunk();
    }
    if (isAtEnd) {
      return -1;
    }
    in.timeout(limits.silence());
    int count = in.read(target, offset, (int) Math.min(left, length));
    left -= count;
    isAtEnd = !isChunked && left == 0;
    return count;
  }

  private void start() throws IOException {
    if (head.expectsContinue()) {
      out.write(CONTINUE);
      out.flush();
    }
    isStarted = true;
  }

  private void beginChunk() throws IOException {
    var budget = new HeadBudget(limits);
    if (readInChunks > 0 && !in.line(budget).isEmpty()) {
      throw Http1Refusal.malformed("a chunk is longer than its size");
    }
    left = size(in.line(budget));
    readInChunks += left;
    if (readInChunks > limits.bodyBytes()) {
      throw new Http1Refusal(413, "the body is larger than " + limits.bodyBytes() + " bytes");
    }
    if (left == 0) {
      while (!in.line(budget).isEmpty()) {
        // Trailers are read and dropped.
      }
      isAtEnd = true;
    }
  }

  private static long size(String line) throws Http1Refusal {
    int end = 0;
    while (end < line.length() && Character.digit(line.charAt(end), 16) >= 0) {
      end++;
    }
    String rest = line.substring(end).strip();
    if (end == 0 || end > MAX_SIZE_DIGITS || !(rest.isEmpty() || rest.startsWith(";"))) {
      throw Http1Refusal.malformed("a chunk has no valid size");
    }
    return Long.parseLong(line, 0, end, 16);
  }
}
