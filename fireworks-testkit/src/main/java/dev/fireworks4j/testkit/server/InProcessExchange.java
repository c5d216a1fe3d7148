// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One request and its response without a socket. Work that may block on the other side, such as reading a request body
 * or writing a long or slow answer, runs on a thread of the transport; the rest runs on the caller's thread, which an
 * abort ends as well.
 */
final class InProcessExchange implements HttpExchange {
  private final RequestHandler handler;
  private final HttpRequest request;
  private final ExecutorService executor;
  private final Consumer<InProcessExchange> onEnd;
  private final AtomicBoolean started = new AtomicBoolean();
  private final CountDownLatch aborted = new CountDownLatch(1);
  private final CompletableFuture<HttpResponse> response = new CompletableFuture<>();
  private final BodyPipe pipe = new BodyPipe();

  InProcessExchange(
      RequestHandler handler,
      HttpRequest request,
      ExecutorService executor,
      Consumer<InProcessExchange> onEnd) {
    this.handler = handler;
    this.request = request;
    this.executor = executor;
    this.onEnd = onEnd;
  }

  @Override
  public HttpResponse send() throws IOException {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("send: this exchange was sent before; open another one");
    }
    begin();
    try {
      return response.get();
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void begin() throws NotSentException {
    try {
      if (request.body() != null) {
        executor.execute(this::serve);
      } else if (executor.isShutdown()) {
        throw new NotSentException("the transport is closed", null);
      } else {
        serve();
      }
    } catch (RejectedExecutionException e) {
      throw new NotSentException("the transport is closed", e);
    }
  }

  private void serve() {
    if (aborted.getCount() == 0) {
      return;
    }
    try {
      deliver(answer());
    } catch (IOException | RuntimeException e) {
      breakOff(e);
    }
  }

  private void breakOff(Exception reason) {
    var failure = reason instanceof IOException io ? io : new IOException(reason);
    response.completeExceptionally(failure);
    pipe.breakOff(failure);
  }

  /** The body is closed before the client sees the answer, as with a socket. */
  private Reply answer() throws IOException {
    try (InputStream body = body()) {
      return handler.answer(InProcessRequest.of(request, body));
    }
  }

  private void deliver(Reply reply) throws IOException {
    var delivery = new BodyDelivery(aborted, this::isAbortedWithin);
    if (!delivery.reachesHeaders(reply)) {
      throw new IOException("connection closed without an answer");
    }
    response.complete(head(reply.response()));
    if (isShort(reply)) {
      writeBody(reply, delivery);
    } else {
      executor.execute(() -> writeBody(reply, delivery));
    }
  }

  private boolean isAbortedWithin(Duration time) throws IOException {
    try {
      return aborted.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** True if the pipe can hold all of it. */
  private static boolean isShort(Reply reply) {
    long size = reply.response().content().sizeBytes();
    boolean pauses =
        reply.delivery() == Delivery.TRICKLE || reply.delivery() == Delivery.STALL_IN_BODY;
    return !pauses && size >= 0 && size <= BodyPipe.CAPACITY_BYTES;
  }

  private void writeBody(Reply reply, BodyDelivery delivery) {
    try {
      delivery.write(reply, pipe.sink());
      pipe.end();
    } catch (IOException | RuntimeException e) {
      breakOff(e);
    }
  }

  private HttpResponse head(WireResponse answer) {
    long size = answer.content().sizeBytes();
    Headers headers =
        size < 0 ? answer.headers() : answer.headers().with("Content-Length", Long.toString(size));
    return new HttpResponse(answer.status(), headers, pipe.source());
  }

  private InputStream body() throws IOException {
    RequestBody body = request.body();
    return body == null
        ? InputStream.nullInputStream()
        : new SentBody(body.open(), body.sizeBytes(), aborted);
  }

  @Override
  public void abort() {
    aborted.countDown();
    var failure = new AbortedException();
    response.completeExceptionally(failure);
    pipe.cut(failure);
    onEnd.accept(this);
  }

  @Override
  public void close() {
    abort();
  }

  /** Created at the end of every exchange but rarely thrown, so it has no stack trace. */
  private static final class AbortedException extends IOException {
    private static final long serialVersionUID = 1L;

    AbortedException() {
      super("the exchange was aborted");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
