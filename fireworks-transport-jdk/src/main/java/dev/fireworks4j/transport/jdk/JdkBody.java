// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.adapter.ConnectFailures;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
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
 * A response body that receives only a few buffers ahead of its reader. A waiting reader wakes at once when the body is
 * cut off.
 *
 * <p>The JDK's own stream swallows an interrupt below Java 22, and has no way to say why it was closed.
 */
final class JdkBody extends InputStream implements BodySubscriber<InputStream> {
  /** The client's buffers have 16 KB. With one at a time, each would cost the reader a wait for another thread. */
  private static final int DELIVERIES_AHEAD = 8;

  /** A request for more wakes a thread of the client, so several are requested at a time. */
  private static final int ASKED_AT_ONCE = 4;

  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<List<ByteBuffer>> deliveries = new ArrayDeque<>();
  private final Runnable onDelivery;
  private final Silence silence;

  /** The rest of the delivery that is being read. */
  private Iterator<ByteBuffer> buffers = Collections.emptyIterator();

  private ByteBuffer opened = EMPTY;

  private volatile Flow.@Nullable Subscription subscription;
  private @Nullable String cutReason;
  private @Nullable IOException brokenOff;
  private boolean ended;
  private int unread;

  /** Used by the reader alone. */
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
    boolean isCut;
    lock.lock();
    try {
      isCut = cutReason != null;
      subscription = given;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (isCut) {
      given.cancel();
    } else {
      given.request(DELIVERIES_AHEAD);
    }
  }

  /** A delivery without bytes, as the client makes of an empty frame, is replaced at once: it wakes no reader. */
  @Override
  public void onNext(List<ByteBuffer> received) {
    onDelivery.run();
    int count = 0;
    for (ByteBuffer bytes : received) {
      count += bytes.remaining();
    }
    if (count == 0) {
      Objects.requireNonNull(subscription).request(1);
    } else {
      keep(received, count);
    }
  }

  private void keep(List<ByteBuffer> received, int count) {
    update(
        () -> {
          if (cutReason == null) {
            deliveries.add(received);
            unread += count;
          }
        });
  }

  /** The bytes so far can still be read: they may be all that the caller gets. */
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

  /** Returns as many of the received bytes as fit, so that an answer in small pieces needs few reads. */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    try {
      int count = takeSome(target, offset, length);
      askForMore();
      return count;
    } catch (InterruptedException interrupt) {
      throw interrupted();
    }
  }

  private int takeSome(byte[] target, int offset, int length)
      throws IOException, InterruptedException {
    lock.lock();
    try {
      awaitBytes();
      return take(target, offset, length);
    } finally {
      lock.unlock();
    }
  }

  /** Not under the lock: the delivery may happen on this thread, under locks of the client. */
  private void askForMore() {
    Flow.Subscription asked = subscription;
    if (asked != null && takenSinceAsked >= ASKED_AT_ONCE) {
      int taken = takenSinceAsked;
      takenSinceAsked = 0;
      asked.request(taken);
    }
  }

  /** Bytes received and not yet read. */
  @Override
  public int available() {
    lock.lock();
    try {
      return unread;
    } finally {
      lock.unlock();
    }
  }

  /** Drops the connection unless the body has arrived in full; later reads fail. */
  @Override
  public void close() {
    cut("the response is closed");
  }

  /**
   * Makes reads, also those that wait now, fail with {@code reason}, and drops the connection. Every exchange ends so,
   * and few are read afterwards: an exception with its stack is made only for those.
   */
  void cut(String reason) {
    Flow.Subscription running;
    lock.lock();
    try {
      drop(reason);
      running = ended ? null : subscription;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (running != null) {
      running.cancel();
    }
  }

  /** Returns once there are bytes to read, or the body has ended. */
  private void awaitBytes() throws IOException, InterruptedException {
    throwIfCut();
    while (!hasBytes() && !ended) {
      if (brokenOff != null) {
        throw new IOException(brokenOff.getMessage(), brokenOff);
      }
      silence.begin();
      changed.await();
      silence.end();
      throwIfCut();
    }
  }

  private boolean hasBytes() {
    while (!opened.hasRemaining() && (buffers.hasNext() || !deliveries.isEmpty())) {
      if (buffers.hasNext()) {
        opened = buffers.next();
      } else {
        buffers = deliveries.remove().iterator();
        takenSinceAsked++;
      }
    }
    return opened.hasRemaining();
  }

  private void throwIfCut() throws IOException {
    if (cutReason != null) {
      throw new IOException(cutReason);
    }
  }

  /** How many bytes were copied; -1 at the end. */
  private int take(byte[] target, int offset, int length) {
    int count = 0;
    while (count < length && hasBytes()) {
      int piece = Math.min(length - count, opened.remaining());
      opened.get(target, offset + count, piece);
      count += piece;
    }
    unread -= count;
    return count == 0 ? -1 : count;
  }

  private IOException interrupted() {
    silence.end();
    Thread.currentThread().interrupt();
    String reason = "interrupted while reading the response";
    cut(reason);
    return new InterruptedIOException(reason);
  }

  private void drop(String reason) {
    if (cutReason == null) {
      cutReason = reason;
      deliveries.clear();
      unread = 0;
      buffers = Collections.emptyIterator();
      opened = EMPTY;
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
