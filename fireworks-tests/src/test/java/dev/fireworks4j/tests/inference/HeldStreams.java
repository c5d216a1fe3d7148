// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A transport whose streams stop after their first event until they are let go on, all at once. */
final class HeldStreams implements HttpTransport {
  private static final String FIRST = event("Hel");
  private static final String REST = event("lo") + "data: [DONE]\n\n";

  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch held;

  /** {@code count} is how many {@link #awaitHeld()} waits for. */
  HeldStreams(int count) {
    this.held = new CountDownLatch(count);
  }

  private static String event(String content) {
    return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + content + "\"}}]}\n\n";
  }

  /** Until so many streams are read at the same time. */
  void awaitHeld() throws InterruptedException {
    held.await();
  }

  void release() {
    released.countDown();
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    return new HttpExchange() {
      @Override
      public HttpResponse send() {
        Headers headers = Headers.of(Map.of("Content-Type", "text/event-stream"));
        return new HttpResponse(200, headers, new Body());
      }

      @Override
      public void abort() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}

  private final class Body extends InputStream {
    private final InputStream first = new ByteArrayInputStream(FIRST.getBytes(UTF_8));
    private final InputStream rest = new ByteArrayInputStream(REST.getBytes(UTF_8));

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = first.read(buffer, offset, length);
      if (count >= 0) {
        return count;
      }
      if (released.getCount() > 0) {
        held.countDown();
        await();
      }
      return rest.read(buffer, offset, length);
    }

    private void await() throws IOException {
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
  }
}
