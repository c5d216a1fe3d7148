// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Answers each request with the next step of a script; the last step stays. */
public final class ScriptedTransport implements HttpTransport {
  private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger aborts = new AtomicInteger();
  private volatile boolean closed;

  /** A request as it arrived. */
  public record Sent(HttpRequest request, String body) {
    public String line() {
      String query = request.uri().getRawQuery();
      return request.method()
          + " "
          + request.uri().getRawPath()
          + (query == null ? "" : "?" + query);
    }

    public String header(String name) {
      return request.headers().first(name);
    }
  }

  /** One answer. */
  public interface Step {
    HttpResponse answer(Exchange exchange) throws IOException;
  }

  public ScriptedTransport json(int status, String body, String... headers) {
    return then(
        exchange -> response(status, new ByteArrayInputStream(body.getBytes(UTF_8)), headers));
  }

  public ScriptedTransport broken() {
    return then(
        exchange -> {
          throw new SocketException("Connection reset");
        });
  }

  public ScriptedTransport notSent() {
    return then(
        exchange -> {
          throw new NotSentException("connection refused", null);
        });
  }

  /** Never answers. */
  public ScriptedTransport silent() {
    return then(
        exchange -> {
          throw exchange.hang();
        });
  }

  /** Headers, some bytes, then nothing more. */
  public ScriptedTransport stallsAfter(String part) {
    return then(
        exchange ->
            response(
                200,
                new InputStream() {
                  private final InputStream first = new ByteArrayInputStream(part.getBytes(UTF_8));

                  @Override
                  public int read() throws IOException {
                    int next = first.read();
                    if (next >= 0) {
                      return next;
                    }
                    throw exchange.hang();
                  }
                }));
  }

  /** Headers, some bytes, then a broken connection. */
  public ScriptedTransport cutAfter(String part) {
    return then(
        exchange ->
            response(
                200,
                new InputStream() {
                  private final InputStream first = new ByteArrayInputStream(part.getBytes(UTF_8));

                  @Override
                  public int read() throws IOException {
                    int next = first.read();
                    if (next >= 0) {
                      return next;
                    }
                    throw new SocketException("Connection reset");
                  }
                }));
  }

  public ScriptedTransport then(Step step) {
    steps.add(step);
    return this;
  }

  public List<Sent> sent() {
    return sent;
  }

  public List<String> lines() {
    return sent.stream().map(Sent::line).toList();
  }

  /** Waits until the first request has arrived. */
  public void awaitFirst() throws InterruptedException {
    if (!arrived.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("no request arrived");
    }
  }

  /** Exchanges that were opened and not closed. */
  public int open() {
    return open.get();
  }

  /** How often an exchange was aborted. */
  public int aborts() {
    return aborts.get();
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    open.incrementAndGet();
    return new Exchange(request);
  }

  @Override
  public void close() {
    closed = true;
  }

  public static HttpResponse response(int status, InputStream body, String... headers) {
    Headers all = Headers.empty();
    for (int i = 0; i < headers.length; i += 2) {
      all = all.with(headers[i], headers[i + 1]);
    }
    return new HttpResponse(status, all, body);
  }

  /** An exchange that hangs until it is aborted, where the script says so. */
  public final class Exchange implements HttpExchange {
    private final HttpRequest request;
    private final CountDownLatch aborted = new CountDownLatch(1);

    Exchange(HttpRequest request) {
      this.request = request;
    }

    public HttpRequest request() {
      return request;
    }

    @Override
    public HttpResponse send() throws IOException {
      var body = request.body();
      String text = "";
      if (body != null) {
        try (InputStream in = body.open()) {
          text = new String(in.readAllBytes(), UTF_8);
        }
      }
      sent.add(new Sent(request, text));
      arrived.countDown();
      Step step = steps.size() > 1 ? steps.remove() : steps.element();
      return step.answer(this);
    }

    /** Ignores interrupts, as a blocking socket does. */
    public IOException hang() {
      while (aborted.getCount() > 0) {
        LockSupport.parkNanos(1_000_000);
      }
      return new SocketException("Socket closed");
    }

    @Override
    public void abort() {
      aborts.incrementAndGet();
      aborted.countDown();
    }

    @Override
    public void close() {
      open.decrementAndGet();
      aborted.countDown();
    }
  }

  /** A refusal in the control plane's envelope. */
  public ScriptedTransport refusal(int status, int code, String message, String... headers) {
    return json(
        status, "{\"code\":" + code + ",\"message\":\"" + message + "\",\"details\":[]}", headers);
  }
}
