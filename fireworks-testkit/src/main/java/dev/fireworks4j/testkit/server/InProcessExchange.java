// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One request and its response without a socket. */
final class InProcessExchange implements HttpExchange {
  private final Door door;
  private final HttpRequest request;
  private final Executor executor;
  private final Consumer<InProcessExchange> onEnd;
  private final CountDownLatch aborted = new CountDownLatch(1);
  private final CompletableFuture<Reply> reply = new CompletableFuture<>();

  InProcessExchange(
      Door door, HttpRequest request, Executor executor, Consumer<InProcessExchange> onEnd) {
    this.door = door;
    this.request = request;
    this.executor = executor;
    this.onEnd = onEnd;
  }

  @Override
  public HttpResponse send() throws IOException {
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      throw new IOException("the transport is closed", e);
    }
    Reply received = received();
    waitFor(received.delay().toMillis());
    if (received.delivery() == Delivery.RESET) {
      throw new IOException("connection closed without an answer");
    }
    if (received.delivery() == Delivery.STALL_BEFORE_HEADERS) {
      waitFor(Long.MAX_VALUE);
    }
    var response = received.response();
    Headers headers =
        response.headers().with("Content-Length", Long.toString(response.content().sizeBytes()));
    InputStream body =
        new DeliveredStream(
            response.content().open(),
            response.content().sizeBytes(),
            received.delivery(),
            aborted);
    return new HttpResponse(response.status(), headers, body);
  }

  private void work() {
    try (InputStream body = body()) {
      reply.complete(door.answer(wireRequest(body)));
    } catch (IOException | RuntimeException e) {
      reply.completeExceptionally(e);
    }
  }

  private Reply received() throws IOException {
    try {
      return reply.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof IOException io
          ? new IOException(io.getMessage(), io)
          : new IOException(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private InputStream body() throws IOException {
    RequestBody body = request.body();
    return body == null
        ? InputStream.nullInputStream()
        : new DeliveredStream(body.open(), body.sizeBytes(), Delivery.COMPLETE, aborted);
  }

  private WireRequest wireRequest(InputStream body) throws IOException {
    URI uri = request.uri();
    Headers headers = request.headers().with("Host", uri.getRawAuthority());
    RequestBody sent = request.body();
    if (sent != null) {
      headers =
          headers
              .with("Content-Type", sent.contentType())
              .with("Content-Length", Long.toString(sent.sizeBytes()));
    }
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    try {
      return new WireRequest(
          request.method(), origin, new URI(uri.getRawPath() + query), headers, body);
    } catch (URISyntaxException e) {
      throw new IOException("the URI has no usable path", e);
    }
  }

  private void waitFor(long millis) throws IOException {
    try {
      if (aborted.await(millis, TimeUnit.MILLISECONDS)) {
        throw new IOException("the exchange was aborted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void abort() {
    aborted.countDown();
    reply.completeExceptionally(new IOException("the exchange was aborted"));
    onEnd.accept(this);
  }

  @Override
  public void close() {
    abort();
  }
}
