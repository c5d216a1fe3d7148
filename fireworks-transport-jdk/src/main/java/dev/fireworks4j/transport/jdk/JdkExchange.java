// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.NotProcessedException;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.RequestBody;
import dev.fireworks4j.transport.jdk.JdkHosts.JdkHost;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request of the client. Every phase registers with {@link #ended} how to cut it short; what is registered after
 * the end runs at once, so an abort between two phases is not lost.
 */
final class JdkExchange implements HttpExchange {
  /** Immediate repeats of what the server did not process; after these the layer above repeats, with pauses. */
  private static final int MAX_REPEATS = 5;

  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final AtomicBoolean started = new AtomicBoolean();
  private final Silence silence = new Silence();
  private final JdkTransport transport;
  private final JdkRequest request;
  private final JdkHost host;
  private volatile @Nullable SharedClient client;
  private volatile @Nullable Begun begun;

  JdkExchange(JdkTransport transport, JdkRequest request, JdkHost host) {
    this.transport = transport;
    this.request = request;
    this.host = host;
  }

  @Override
  public HttpResponse send() throws IOException {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("send: this exchange was sent before; open another one");
    }
    SharedClient used = transport.start(this);
    if (used == null) {
      close();
      throw new NotSentException("the transport is closed", null);
    }
    client = used;
    ExchangeLimit.Slot slot = host.limit().request();
    atEnd(() -> giveBack(used, slot));
    try {
      awaitTurn(slot);
      return sendUntilProcessed(used, slot);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abort();
      throw new InterruptedIOException("interrupted while waiting for " + request.destination());
    }
  }

  @Override
  public void abort() {
    SharedClient used = client;
    if (used != null && silence.isLong(host)) {
      transport.replace(used);
    }
    close();
  }

  @Override
  public void close() {
    transport.end(this);
    ended.complete(null);
  }

  /**
   * The client is forgotten too. From Java 21 on, one that is shut down keeps the handlers of its last connections, and
   * would keep itself through this exchange, and with it the class loader.
   */
  private void giveBack(SharedClient used, ExchangeLimit.Slot slot) {
    client = null;
    slot.release();
    used.release();
  }

  /** What {@code cut} throws is ignored: the exchange is over. */
  private void atEnd(Runnable cut) {
    var unused = ended.thenRun(cut);
  }

  private void awaitTurn(ExchangeLimit.Slot slot) throws NotSentException, InterruptedException {
    try {
      slot.granted().get();
    } catch (CancellationException | ExecutionException e) {
      throw new NotSentException("aborted while waiting for a free connection", e);
    }
    if (ended.isDone()) {
      throw new NotSentException("aborted before it was sent", null);
    }
  }

  private HttpResponse sendUntilProcessed(SharedClient used, ExchangeLimit.Slot slot)
      throws IOException, InterruptedException {
    for (int repeats = 0; ; ) {
      try {
        return sendToAnyAddress(used);
      } catch (IOException e) {
        if (ended.isDone() || !mayBeRepeated(e)) {
          throw e;
        }
        if (!Http2Refusals.isStreamLimit(e) || !slot.queueAgain()) {
          repeats++;
        }
        if (repeats > MAX_REPEATS) {
          throw e;
        }
      }
      awaitTurn(slot);
    }
  }

  /**
   * Before Java 24 a graceful end of the connection also fails requests that were processed; a GET can be repeated
   * nevertheless.
   */
  private boolean mayBeRepeated(IOException failure) {
    return failure instanceof NotProcessedException
        || (request.origin().method().equals("GET") && Http2Refusals.isConnectionEnding(failure));
  }

  private HttpResponse sendToAnyAddress(SharedClient used)
      throws IOException, InterruptedException {
    try {
      return sendOnce(used);
    } catch (NotSentException e) {
      Detours detours = request.detours();
      if (detours == null || ended.isDone() || !JdkFailures.isUnreachable(e)) {
        throw e;
      }
      detours.find(request.origin().uri(), e, used.bodyReaders(), ended);
      return sendOnce(used);
    }
  }

  private HttpResponse sendOnce(SharedClient used) throws IOException, InterruptedException {
    var waiting = new InterruptibleSend();
    begun = null;
    try {
      java.net.http.HttpRequest ready = request.withBody(openBody(used));
      atEnd(waiting::cut);
      silence.begin();
      var received = waiting.send(used.client(), ready, this::body);
      return response(received.statusCode(), received.headers(), received.body());
    } catch (InterruptedException e) {
      if (waiting.isCut()) {
        throw new IOException("aborted while waiting for the response", e);
      }
      throw e;
    } catch (NotSentException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The client throws a copy of the original exception.
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (ended.isDone()) {
        throw new IOException("aborted while waiting for the response", cause);
      }
      return brokenOff(cause);
    } finally {
      silence.end();
    }
  }

  /** An answer may end before the client returns it: its bytes so far can be read. */
  private HttpResponse brokenOff(Throwable cause) throws IOException {
    Begun answer = begun;
    if (answer == null) {
      throw JdkFailures.of(cause, request);
    }
    answer.body().onError(cause);
    return response(answer.info().statusCode(), answer.info().headers(), answer.body());
  }

  private @Nullable BodyChunks openBody(SharedClient used) throws IOException {
    RequestBody body = request.origin().body();
    if (body == null) {
      return null;
    }
    var chunks = new BodyChunks(body, used.bodyReaders(), silence::moved);
    atEnd(chunks::close);
    chunks.readFirst();
    return chunks;
  }

  private JdkBody body(ResponseInfo response) {
    // Over HTTP/1.1 an answer to one exchange says nothing about the connection of another.
    Runnable onDelivery = response.version() == Version.HTTP_2 ? host::heardOverHttp2 : () -> {};
    onDelivery.run();
    var body = new JdkBody(onDelivery, silence);
    atEnd(body::close);
    begun = new Begun(response, body);
    return body;
  }

  /** An answer whose headers have arrived. */
  private record Begun(ResponseInfo info, JdkBody body) {}

  private HttpResponse response(int status, HttpHeaders headers, InputStream body)
      throws NotSentException {
    if (status == 407 && request.isTls()) {
      throw JdkFailures.tunnelNeedsCredentials(request);
    }
    return new HttpResponse(status, Headers.from(headers.map()), body);
  }
}
