// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call of the client. Every phase registers how to cut it short with {@link #ended}, which runs at once what is
 * registered after the end, so an abort can fall between no two phases.
 */
final class JdkExchange implements HttpExchange {
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final AtomicBoolean started = new AtomicBoolean();
  private final JdkTransport transport;
  private final JdkMessage message;
  private final Slots slots;

  JdkExchange(JdkTransport transport, JdkMessage message, Slots slots) {
    this.transport = transport;
    this.message = message;
    this.slots = slots;
  }

  @Override
  public HttpResponse send() throws IOException {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("send: this exchange was sent before; open another one");
    }
    HttpClient client = transport.start(this);
    if (client == null) {
      close();
      throw new NotSentException("the transport is closed", null);
    }
    try {
      awaitSlot();
      return response(exchange(client));
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      abort();
      throw new InterruptedIOException("interrupted while waiting for " + message.destination());
    }
  }

  @Override
  public void abort() {
    transport.end(this);
    ended.complete(null);
  }

  @Override
  public void close() {
    abort();
  }

  /** What {@code cut} throws is nobody's concern: the exchange is over. */
  private void atEnd(Runnable cut) {
    var unused = ended.thenRun(cut);
  }

  private void awaitSlot() throws NotSentException, InterruptedException {
    Slots.Slot slot = slots.request();
    atEnd(slot::release);
    try {
      slot.granted.get();
    } catch (CancellationException | ExecutionException aborted) {
      throw new NotSentException("aborted while waiting for a free connection", aborted);
    }
    if (ended.isDone()) {
      throw new NotSentException("aborted before it was sent", null);
    }
  }

  private java.net.http.HttpResponse<InputStream> exchange(HttpClient client)
      throws IOException, InterruptedException {
    java.net.http.HttpRequest ready = message.withBody(openBody());
    var waiting = new Waiting();
    atEnd(waiting::cut);
    try {
      return waiting.send(client, ready, answer -> download());
    } catch (InterruptedException interrupt) {
      if (waiting.isCut()) {
        throw new IOException("aborted while waiting for the response", interrupt);
      }
      throw interrupt;
    } catch (IOException | IllegalArgumentException | SecurityException failed) {
      // What it throws is a copy of what happened.
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw ended.isDone()
          ? new IOException("aborted while waiting for the response", cause)
          : Failure.of(cause, message);
    }
  }

  private @Nullable BodyChunks openBody() throws IOException {
    RequestBody body = message.request().body();
    if (body == null) {
      return null;
    }
    var chunks = new BodyChunks(body);
    atEnd(chunks::close);
    return chunks;
  }

  private BodyStream download() {
    var stream = new BodyStream();
    atEnd(stream::close);
    return stream;
  }

  private HttpResponse response(java.net.http.HttpResponse<InputStream> received)
      throws NotSentException {
    if (received.statusCode() == 407 && message.isTls()) {
      throw Failure.tunnelNeedsCredentials(message);
    }
    return new HttpResponse(
        received.statusCode(), Headers.from(received.headers().map()), received.body());
  }
}
