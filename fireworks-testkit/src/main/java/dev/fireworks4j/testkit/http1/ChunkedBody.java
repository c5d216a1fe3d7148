// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.IOException;

/** A body in chunks (RFC 9112, 7.1). Extensions and trailers are read and dropped. */
final class ChunkedBody extends Http1Body {
  // A longer size could not be counted in a long.
  private static final int MAX_SIZE_DIGITS = 15;

  private final SocketInput in;
  private final Http1Limits limits;
  private long read;
  private long leftInChunk;
  private boolean isFirst = true;
  private boolean isAtEnd;

  ChunkedBody(SocketInput in, Http1Limits limits, Start start) {
    super(start);
    this.in = in;
    this.limits = limits;
  }

  @Override
  boolean isAtEnd() {
    return isAtEnd;
  }

  @Override
  int next(byte[] target, int offset, int length) throws IOException {
    if (leftInChunk == 0) {
      beginChunk();
      if (isAtEnd) {
        return -1;
      }
    }
    in.timeout(limits.silence());
    int count = in.read(target, offset, (int) Math.min(leftInChunk, length));
    leftInChunk -= count;
    return count;
  }

  private void beginChunk() throws IOException {
    var budget = new HeadBudget(limits.headBytes());
    long deadline = System.nanoTime() + limits.silence().toNanos();
    if (!isFirst && !in.line(budget, deadline).isEmpty()) {
      throw Http1Refusal.malformed("a chunk is longer than its size");
    }
    isFirst = false;
    leftInChunk = size(in.line(budget, deadline));
    read += leftInChunk;
    if (read > limits.bodyBytes()) {
      throw new Http1Refusal(413, "the body is larger than " + limits.bodyBytes() + " bytes");
    }
    if (leftInChunk == 0) {
      while (!in.line(budget, deadline).isEmpty()) {
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
