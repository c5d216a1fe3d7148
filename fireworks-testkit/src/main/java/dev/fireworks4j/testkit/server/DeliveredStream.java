// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.Delivery;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A body as it would arrive over a socket, faults included; every read fails once the exchange is aborted. */
final class DeliveredStream extends FilterInputStream {
  private static final long TRICKLE_MILLIS = 100;

  private final Delivery delivery;
  private final CountDownLatch aborted;
  private long left;

  DeliveredStream(InputStream in, long size, Delivery delivery, CountDownLatch aborted) {
    super(in);
    this.delivery = delivery;
    this.aborted = aborted;
    boolean half = delivery == Delivery.TRUNCATE || delivery == Delivery.STALL_IN_BODY;
    this.left = half ? size / 2 : Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    var single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    await(delivery == Delivery.TRICKLE ? TRICKLE_MILLIS : 0);
    if (left == 0 && delivery == Delivery.TRUNCATE) {
      throw new EOFException("the connection closed before the end of the body");
    }
    if (left == 0) {
      await(Long.MAX_VALUE);
    }
    int most = delivery == Delivery.TRICKLE ? Math.min(1, length) : (int) Math.min(left, length);
    int count = in.read(bytes, offset, most);
    left -= Math.max(0, count);
    return count;
  }

  private void await(long millis) throws IOException {
    try {
      if (aborted.await(millis, TimeUnit.MILLISECONDS)) {
        throw new IOException("the exchange was aborted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
