// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends a request once and returns the result. Throws only what the user's own code throws. */
record AttemptRunner(
    HttpTransport transport,
    Watchdog watchdog,
    Identity identity,
    AnswerReader answers,
    RefusalReader refusals) {

  /** Why no attempt may start now, or null. */
  @Nullable AttemptFailure obstacle(UserCall call) {
    if (watchdog.isClosed()) {
      return new AttemptFailure.ClientClosed(null);
    }
    if (Thread.currentThread().isInterrupted()) {
      return new AttemptFailure.Interrupted(null);
    }
    return call.budget().isSpent() ? new AttemptFailure.DeadlinePassed(null, false) : null;
  }

  /** {@code added} are the headers of listeners. */
  <T> AttemptResult<T> attempt(Operation<T> operation, UserCall call, Headers added) {
    WatchedExchange watch = watchdog.watch(call.budget().leftNanos(), call.settings().silence());
    WatchedBody body = operation.body() == null ? null : new WatchedBody(operation.body(), watch);
    boolean isStreaming = false;
    try {
      var request = new Outgoing<>(operation, body, added);
      AttemptResult<T> result = exchange(request, call, watch);
      if (body != null && result.failure() != null) {
        body.rethrowLocalFailure(operation.label());
      }
      isStreaming = result.failure() == null && operation.answer() != Operation.AnswerBody.BUFFERED;
      return result;
    } finally {
      call.budget().spend(watch.elapsedNanos());
      call.exchanged(body == null ? 0 : body.bytes(), watch, isStreaming);
      if (!isStreaming) {
        watchdog.end(watch);
      }
    }
  }

  private record Outgoing<T>(Operation<T> operation, @Nullable WatchedBody body, Headers added) {}

  private <T> AttemptResult<T> exchange(
      Outgoing<T> outgoing, UserCall call, WatchedExchange watch) {
    Operation<T> operation = outgoing.operation();
    try {
      Headers headers = headers(operation, call, watch).with(outgoing.added());
      var request = new HttpRequest(operation.method(), operation.uri(), headers, outgoing.body());
      CallLog.sent(headers);
      HttpResponse response = send(open(request, watch), watch);
      watch.moved();
      CallLog.received(response.headers(), () -> Redaction.of(request, operation.isSigned()));
      call.answered(response.headers());
      if (response.status() >= 200 && response.status() < 300) {
        AttemptResult<T> result = answers.read(operation, response, watch);
        return result.failure() == null ? result : result.redacted(request, operation.isSigned());
      }
      AttemptResult<T> refused =
          refusals.read(response, watch, Redaction.of(request, operation.isSigned()));
      return operation.missing() == Operation.MissingAnswer.INTERNAL_ERROR
          ? refused.orMissing()
          : refused;
    } catch (RefusedByTransportException refused) {
      return AttemptResult.failed(new AttemptFailure.Broken(refused.fault, false));
    } catch (IOException broken) {
      return AttemptResult.failed(watch.failure(broken));
    }
  }

  /** The user's supplier of the key may be slow, or wait until it is interrupted. */
  private Headers headers(Operation<?> operation, UserCall call, WatchedExchange watch)
      throws IOException {
    if (operation.isSigned()) {
      return identity.forSignedUrl(operation.headers());
    }
    Headers headers;
    try {
      headers =
          identity.forService(operation.headers(), call.settings().headers(), call.requestId());
    } catch (FireworksException e) {
      if (watch.reason() == null) {
        throw e;
      }
      throw keyIsLate(e);
    }
    if (watch.reason() != null) {
      throw keyIsLate(null);
    }
    return headers;
  }

  private static NotSentException keyIsLate(@Nullable Throwable cause) {
    return new NotSentException("the supplier of the API key took too long", cause);
  }

  /** A closed transport may refuse to open an exchange. */
  private HttpExchange open(HttpRequest request, WatchedExchange watch) throws IOException {
    try {
      HttpExchange exchange = transport.open(request);
      watch.attach(exchange);
      return exchange;
    } catch (RuntimeException refused) {
      var unsent = new NotSentException("the transport did not accept the request", refused);
      throw refusedUnlessAborted(unsent, watch);
    }
  }

  private static HttpResponse send(HttpExchange exchange, WatchedExchange watch)
      throws IOException {
    try {
      return exchange.send();
    } catch (RuntimeException thrown) {
      var fault = new IOException("the transport threw " + thrown.getClass().getName(), thrown);
      throw refusedUnlessAborted(fault, watch);
    }
  }

  private static IOException refusedUnlessAborted(IOException fault, WatchedExchange watch) {
    return watch.reason() == null ? new RefusedByTransportException(fault) : fault;
  }

  /** What a transport threw although nobody aborted its exchange; it would do so again. */
  private static final class RefusedByTransportException extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1L;
    private final IOException fault;

    RefusedByTransportException(IOException fault) {
      super(fault);
      this.fault = fault;
    }
  }
}
