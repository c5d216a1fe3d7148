// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.RequestBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A request body read piece by piece, as fast as the connection takes it. It can be sent once.
 *
 * <p>Of the JDK's own publishers, the one of a stream takes a failing stream for a complete one, and the one of byte arrays
 * copies each of them once more.
 */
final class BodyChunks implements BodyPublisher, AutoCloseable {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final AtomicBoolean subscribed = new AtomicBoolean();
  private final InputStream stream;
  private final long sizeBytes;
  private long sentBytes;

  BodyChunks(RequestBody body) throws IOException {
    this.sizeBytes = body.sizeBytes();
    this.stream = body.open();
  }

  @Override
  public long contentLength() {
    return sizeBytes;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    boolean first = subscribed.compareAndSet(false, true);
    var sending = new Sending(subscriber, !first || sizeBytes == 0);
    subscriber.onSubscribe(sending);
    if (!first) {
      subscriber.onError(
          new IOException("the request body was sent before, and is sent only once"));
    } else if (sizeBytes == 0) {
      subscriber.onComplete();
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException ignored) {
      // Nothing was written to it, so nothing can be lost.
      return;
    }
  }

  private ByteBuffer next() throws IOException {
    var chunk = new byte[(int) Math.min(CHUNK_BYTES, sizeBytes - sentBytes)];
    int count = stream.readNBytes(chunk, 0, chunk.length);
    sentBytes += count;
    if (count < chunk.length) {
      throw new EOFException(
          "request body ended after " + sentBytes + " of " + sizeBytes + " bytes");
    }
    return ByteBuffer.wrap(chunk);
  }

  /** Sends on the thread that asks; who asks while it sends has its wish counted, and sends nothing itself. */
  private final class Sending implements Flow.Subscription {
    private final AtomicLong wanted = new AtomicLong();
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private volatile boolean over;

    Sending(Flow.Subscriber<? super ByteBuffer> subscriber, boolean over) {
      this.subscriber = subscriber;
      this.over = over;
    }

    @Override
    public void request(long count) {
      if (count <= 0) {
        fail(new IllegalArgumentException("request: " + count + " is not positive"));
        return;
      }
      long before = wanted.getAndUpdate(was -> was + count < 0 ? Long.MAX_VALUE : was + count);
      if (before == 0) {
        do {
          send();
        } while (!over && wanted.decrementAndGet() > 0);
      }
    }

    @Override
    public void cancel() {
      over = true;
    }

    private void send() {
      if (over) {
        return;
      }
      try {
        subscriber.onNext(next());
      } catch (IOException | RuntimeException | Error unreadable) {
        fail(unreadable);
      }
      if (sentBytes == sizeBytes && !over) {
        over = true;
        subscriber.onComplete();
      }
    }

    private void fail(Throwable problem) {
      if (!over) {
        over = true;
        subscriber.onError(problem);
      }
    }
  }
}
