// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A response body that asks the connection for more only when everything before it was read, and whose readers wake at
 * once when it is cut off.
 *
 * <p>The JDK's own stream swallows an interrupt below Java 22, and has no way to say why it was closed.
 */
final class BodyStream extends InputStream implements BodySubscriber<InputStream> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;
  private @Nullable IOException failure;
  private boolean ended;
  private boolean asked;

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    boolean cut;
    lock.lock();
    try {
      cut = failure != null;
      subscription = given;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (cut) {
      given.cancel();
    }
  }

  @Override
  public void onNext(List<ByteBuffer> received) {
    update(
        () -> {
          asked = false;
          received.stream().filter(ByteBuffer::hasRemaining).forEach(buffers::add);
        });
  }

  @Override
  public void onError(Throwable cause) {
    update(() -> fail(new IOException("the response broke off: " + cause.getMessage(), cause)));
  }

  @Override
  public void onComplete() {
    update(() -> ended = true);
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
    try {
      ByteBuffer next = next();
      if (next == null) {
        return -1;
      }
      int count = Math.min(length, next.remaining());
      next.get(target, offset, count);
      return count;
    } catch (InterruptedException interrupt) {
      throw interrupted();
    }
  }

  /** Bytes received and not yet read. */
  @Override
  public int available() {
    lock.lock();
    try {
      return buffers.stream().mapToInt(ByteBuffer::remaining).sum();
    } finally {
      lock.unlock();
    }
  }

  /** Drops the connection unless the body has arrived in full; later reads fail. */
  @Override
  public void close() {
    cut(new IOException("the response is closed"));
  }

  /** Makes reads, also those that wait now, fail with {@code reason}, and drops the connection. */
  void cut(IOException reason) {
    Flow.Subscription running;
    lock.lock();
    try {
      fail(reason);
      running = ended ? null : subscription;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (running != null) {
      running.cancel();
    }
  }

  /** The buffer to read from; null at the end. Only the reading thread takes buffers out. */
  private @Nullable ByteBuffer next() throws IOException, InterruptedException {
    while (true) {
      Flow.Subscription toAsk = null;
      lock.lock();
      try {
        while (!buffers.isEmpty() && !buffers.element().hasRemaining()) {
          buffers.remove();
        }
        if (failure != null) {
          throw new IOException(failure.getMessage(), failure);
        }
        if (!buffers.isEmpty() || ended) {
          return buffers.peek();
        }
        if (!asked && subscription != null) {
          asked = true;
          toAsk = subscription;
        } else {
          changed.await();
        }
      } finally {
        lock.unlock();
      }
      // Not under the lock: the answer may come on this very thread, under locks of the client.
      if (toAsk != null) {
        toAsk.request(1);
      }
    }
  }

  private IOException interrupted() {
    Thread.currentThread().interrupt();
    var failure = new InterruptedIOException("interrupted while reading the response");
    cut(failure);
    return failure;
  }

  private void fail(IOException reason) {
    if (failure == null) {
      failure = reason;
      buffers.clear();
    }
  }

  private void update(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
