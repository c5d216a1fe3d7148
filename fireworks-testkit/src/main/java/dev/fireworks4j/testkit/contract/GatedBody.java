// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** A body of {@code x}s that stops half way until the test opens the gate. */
final class GatedBody extends InputStream {
  private final CountDownLatch gate;
  private final int gateAt;
  private final int sizeBytes;
  private int given;

  GatedBody(int gateAt, int sizeBytes, CountDownLatch gate) {
    this.gateAt = gateAt;
    this.sizeBytes = sizeBytes;
    this.gate = gate;
  }

  @Override
  public int read() throws IOException {
    return read(new byte[1], 0, 1) < 0 ? -1 : 'x';
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (given == sizeBytes) {
      return -1;
    }
    if (given == gateAt) {
      pass();
    }
    int end = given < gateAt ? gateAt : sizeBytes;
    int count = Math.min(length, end - given);
    Arrays.fill(target, offset, offset + count, (byte) 'x');
    given += count;
    return count;
  }

  private void pass() throws IOException {
    try {
      gate.await();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted at the gate");
    }
  }
}
