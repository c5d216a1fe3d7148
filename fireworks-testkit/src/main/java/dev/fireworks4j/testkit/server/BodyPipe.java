// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A pipe for a body between two threads, in place of a socket: a bounded buffer on which either side can wait, and that
 * any thread can cut. The JDK's piped streams poll only once a second, and cannot be cut.
 */
final class BodyPipe {
  static final int CAPACITY_BYTES = 64 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<ByteBuffer> pieces = new ArrayDeque<>();
  private int count;
  private boolean complete;
  private @Nullable IOException broken;

  /** The reading end. */
  InputStream source() {
    return new PipeStream();
  }

  /** The writing end. */
  OutputStream sink() {
    return new Sink();
  }

  /** Nothing more will be written. */
  void end() {
    change(() -> complete = true);
  }

  /** The bytes so far can still be read, then reading fails. */
  void breakOff(IOException failure) {
    change(
        () -> {
          complete = true;
          broken = broken == null ? failure : broken;
        });
  }

  /** Both sides fail from now on, whatever is in the buffer. */
  void cut(IOException failure) {
    change(
        () -> {
          complete = true;
          pieces.clear();
          count = 0;
          broken = failure;
        });
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void throwIfBroken() throws IOException {
    if (broken != null) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  private final class PipeStream extends InputStream {
    @Override
    public int read() throws IOException {
      var single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      if (length == 0) {
        return 0;
      }
      lock.lock();
      try {
        while (count == 0 && !complete) {
          changed.awaitUninterruptibly();
        }
        if (count == 0) {
          throwIfBroken();
          return -1;
        }
        return take(bytes, offset, length);
      } finally {
        lock.unlock();
      }
    }

    private int take(byte[] bytes, int offset, int length) {
      ByteBuffer first = pieces.element();
      int taken = Math.min(length, first.remaining());
      first.get(bytes, offset, taken);
      if (!first.hasRemaining()) {
        pieces.remove();
      }
      count -= taken;
      changed.signalAll();
      return taken;
    }
  }

  private final class Sink extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      lock.lock();
      try {
        for (int done = 0; done < length; ) {
          while (count == CAPACITY_BYTES && broken == null) {
            changed.awaitUninterruptibly();
          }
          throwIfBroken();
          done += put(bytes, offset + done, length - done);
        }
      } finally {
        lock.unlock();
      }
    }

    private int put(byte[] bytes, int offset, int length) {
      int put = Math.min(CAPACITY_BYTES - count, length);
      pieces.add(ByteBuffer.wrap(Arrays.copyOfRange(bytes, offset, offset + put)));
      count += put;
      changed.signalAll();
      return put;
    }
  }
}
