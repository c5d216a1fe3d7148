// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.NotProcessedException;
import dev.fireworks4j.transport.RequestBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A request body read chunk by chunk, as fast as the connection takes it. It can be sent once.
 *
 * <p>The first chunk is read on the caller's thread and the others on threads for that purpose: a source may block, and
 * the client's own threads serve all calls.
 *
 * <p>Of the JDK's own publishers, the one for streams treats a failing stream as complete, and the one for byte arrays
 * copies each of them once more.
 */
final class BodyChunks implements BodyPublisher, AutoCloseable {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final AtomicBoolean subscribed = new AtomicBoolean();
  private final Executor readers;
  private final Runnable moved;
  private final InputStream stream;
  private final long sizeBytes;
  private @Nullable ByteBuffer first;
  private long sentBytes;

  /**
   * Opens the body.
   *
   * @param readers threads on which the body's source may block
   * @param moved runs whenever the connection asks for a further chunk
   */
  BodyChunks(RequestBody body, Executor readers, Runnable moved) throws IOException {
    this.readers = readers;
    this.moved = moved;
    this.sizeBytes = body.sizeBytes();
    this.stream = body.open();
  }

  /** Reads the first chunk on this thread, before the body is sent. */
  void readFirst() throws IOException {
    if (sizeBytes > 0) {
      first = next();
    }
  }

  @Override
  public long contentLength() {
    return sizeBytes;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    boolean first = subscribed.compareAndSet(false, true);
    var sending = new ChunkSubscription(subscriber, !first || sizeBytes == 0);
    subscriber.onSubscribe(sending);
    if (!first) {
      subscriber.onError(sentBefore());
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

  /**
   * From Java 24 on the client itself repeats what the server did not process, and nothing else by default.
   */
  private static IOException sentBefore() {
    String text = "the request body was sent before, and is sent only once";
    return System.getProperty("jdk.httpclient.enableAllMethodRetry") == null
        ? new NotProcessedException(text, null)
        : new IOException(text);
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

  /** Only one thread sends at a time; a request during that time adds to the work of that thread. */
  private final class ChunkSubscription implements Flow.Subscription {
    private final AtomicLong wanted = new AtomicLong();
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private volatile boolean over;

    ChunkSubscription(Flow.Subscriber<? super ByteBuffer> subscriber, boolean over) {
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
      moved.run();
      if (before == 0 && first != null) {
        send();
        if (!over && wanted.decrementAndGet() > 0) {
          readers.execute(this::sendWanted);
        }
      } else if (before == 0 && !over) {
        readers.execute(this::sendWanted);
      }
    }

    private void sendWanted() {
      do {
        send();
      } while (!over && wanted.decrementAndGet() > 0);
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
        ByteBuffer chunk = first == null ? next() : first;
        first = null;
        subscriber.onNext(chunk);
      } catch (IOException | RuntimeException | Error unreadable) {
        fail(unreadable);
      }
      if (sentBytes == sizeBytes && first == null && !over) {
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
