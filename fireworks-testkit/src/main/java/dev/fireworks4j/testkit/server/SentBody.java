// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A request's body on its way to the service: fails once the exchange is aborted, or if it ends too early. */
final class SentBody extends FilterInputStream {
  private final CountDownLatch aborted;
  private long left;

  SentBody(InputStream in, long sizeBytes, CountDownLatch aborted) {
    super(in);
    this.left = sizeBytes;
    this.aborted = aborted;
  }

  @Override
  public int read() throws IOException {
    var single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (aborted.getCount() == 0) {
      throw new IOException("the exchange was aborted");
    }
    if (left == 0) {
      return -1;
    }
    int count = in.read(bytes, offset, (int) Math.min(left, length));
    if (count < 0) {
      throw new EOFException("request body ended " + left + " bytes before its announced length");
    }
    left -= count;
    return count;
  }
}
