// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes before a delimiter, which is read too but not returned. The delimiter begins with CR and holds no other, so
 * a mismatch can only start again at the byte that broke it.
 */
final class PartStream extends InputStream {
  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] pending;
  private int matched;
  private int pendingAt;
  private int pendingEnd;
  private boolean done;

  /** Starts as if this many bytes of the delimiter had been read. */
  PartStream(InputStream in, byte[] delimiter, int matched) {
    this.in = in;
    this.delimiter = delimiter;
    this.pending = new byte[delimiter.length + 1];
    this.matched = matched;
  }

  @Override
  public int read() throws IOException {
    while (true) {
      if (pendingAt < pendingEnd) {
        return pending[pendingAt++] & 0xff;
      }
      if (done) {
        return -1;
      }
      advance();
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      target[offset + count++] = (byte) next;
    }
    return count;
  }

  private void advance() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException("the multipart body ended before its last delimiter");
    }
    if (next == (delimiter[matched] & 0xff)) {
      matched++;
      done = matched == delimiter.length;
      return;
    }
    pendingAt = 0;
    System.arraycopy(delimiter, 0, pending, 0, matched);
    pendingEnd = matched;
    matched = next == '\r' ? 1 : 0;
    if (matched == 0) {
      pending[pendingEnd++] = (byte) next;
    }
  }
}
