// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.adapter.ConnectFailures;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A response body that receives only a few buffers ahead of its reader. A reader that waits wakes at once when the body
 * is cut off.
 *
 * <p>The JDK's own stream swallows an interrupt below Java 22, and has no way to say why it was closed.
 */
final class JdkBody extends InputStream implements BodySubscriber<InputStream> {
  /** The client's buffers have 16 KB. With one at a time, each would cost the reader a wait for another thread. */
  private static final int DELIVERIES_AHEAD = 8;

  /** To ask for more wakes a thread of the client, so it is done for several at a time. */
  private static final int ASKED_AT_ONCE = 4;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<List<ByteBuffer>> deliveries = new ArrayDeque<>();
  private final Runnable onDelivery;
  private final Silence silence;

  /** What is left of the delivery that is being read. */
  private final Queue<ByteBuffer> opened = new ArrayDeque<>();

  private Flow.@Nullable Subscription subscription;
  private @Nullable IOException failure;
  private @Nullable IOException brokenOff;
  private boolean ended;
  private int takenSinceAsked;

  /**
   * A body whose first bytes are still to come.
   *
   * @param onDelivery runs with each delivery
   * @param silence lasts while a reader waits
   */
  JdkBody(Runnable onDelivery, Silence silence) {
    this.onDelivery = onDelivery;
    this.silence = silence;
  }

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
    } else {
      given.request(DELIVERIES_AHEAD);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> received) {
    onDelivery.run();
    update(() -> deliveries.add(received));
  }

  /** What has come by then can still be read: it may be all that the caller will ever get. */
  @Override
  public void onError(Throwable cause) {
    var reason = new IOException("the response broke off: " + ConnectFailures.text(cause), cause);
    update(() -> brokenOff = reason);
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
      return Stream.concat(opened.stream(), deliveries.stream().flatMap(List::stream))
          .mapToInt(ByteBuffer::remaining)
          .sum();
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

  /** The buffer to read from; null at the end. */
  private @Nullable ByteBuffer next() throws IOException, InterruptedException {
    while (true) {
      Flow.Subscription toAsk = null;
      lock.lock();
      try {
        dropEmptied();
        throwIfSet(failure);
        if (!opened.isEmpty() || (ended && deliveries.isEmpty())) {
          return opened.peek();
        }
        throwIfSet(deliveries.isEmpty() ? brokenOff : null);
        if (deliveries.isEmpty()) {
          silence.begin();
          changed.await();
          silence.end();
        } else {
          toAsk = openDelivery() ? subscription : null;
        }
      } finally {
        lock.unlock();
      }
      // Not under the lock: the answer may come on this very thread, under locks of the client.
      if (toAsk != null) {
        toAsk.request(ASKED_AT_ONCE);
      }
    }
  }

  private static void throwIfSet(@Nullable IOException reason) throws IOException {
    if (reason != null) {
      throw new IOException(reason.getMessage(), reason);
    }
  }

  private void dropEmptied() {
    while (!opened.isEmpty() && !opened.element().hasRemaining()) {
      opened.remove();
    }
  }

  /** True if it is time to ask for more. */
  private boolean openDelivery() {
    opened.addAll(deliveries.remove());
    takenSinceAsked = (takenSinceAsked + 1) % ASKED_AT_ONCE;
    return takenSinceAsked == 0;
  }

  private IOException interrupted() {
    silence.end();
    Thread.currentThread().interrupt();
    var failure = new InterruptedIOException("interrupted while reading the response");
    cut(failure);
    return failure;
  }

  private void fail(IOException reason) {
    if (failure == null) {
      failure = reason;
      deliveries.clear();
      opened.clear();
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
