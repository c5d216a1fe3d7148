// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Sends a request once and says how that ended. Throws nothing but what the user's own code throws. */
final class AttemptRunner {
  private final HttpTransport transport;
  private final Watchdog watchdog;
  private final Identity identity;
  private final ErrorDecoder errors;
  private final Timekeeper time;
  private final long maxBodyBytes;

  AttemptRunner(
      HttpTransport transport,
      Watchdog watchdog,
      Identity identity,
      ErrorDecoder errors,
      Limits limits) {
    this.transport = transport;
    this.watchdog = watchdog;
    this.identity = identity;
    this.errors = errors;
    this.time = limits.time();
    this.maxBodyBytes = limits.maxBodyBytes();
  }

  /** The time port, and the largest JSON body. */
  record Limits(Timekeeper time, long maxBodyBytes) {}

  /** Why no attempt may begin now, or null. */
  @Nullable Failure refusal(Call call) {
    if (watchdog.isClosed()) {
      return Failure.of(Failure.Kind.CLOSED, null);
    }
    if (Thread.currentThread().isInterrupted()) {
      return Failure.of(Failure.Kind.INTERRUPTED, null);
    }
    return call.budget().isSpent() ? Failure.of(Failure.Kind.DEADLINE, null) : null;
  }

  <T> Outcome<T> attempt(Operation<T> operation, Call call) {
    RequestBody content = operation.body();
    WatchedBody body = content == null ? null : new WatchedBody(content);
    var request =
        new HttpRequest(operation.method(), operation.uri(), headers(operation, call), body);
    CallLog.headers("sent", request.headers());
    long begun = System.nanoTime();
    HttpExchange exchange = open(request);
    if (exchange == null) {
      var unsent = new NotSentException("the client was closed", null);
      return Outcome.failed(Failure.of(Failure.Kind.CLOSED, unsent));
    }
    Watch watch =
        watchdog.watch(
            exchange, call.budget().leftNanos(), Budget.toNanos(call.settings().silence()));
    if (body != null) {
      body.watchedBy(watch);
    }
    try {
      Outcome<T> outcome = exchange(operation, call, new Sent(request, exchange, watch));
      if (outcome.failure() != null && body != null) {
        body.rethrowLocalFailure(operation.label());
      }
      return outcome;
    } finally {
      call.budget().spend(System.nanoTime() - begun);
    }
  }

  /** Null if the client was closed just now: a transport may refuse to open anything then. */
  private @Nullable HttpExchange open(HttpRequest request) {
    try {
      return transport.open(request);
    } catch (IllegalStateException refused) {
      if (watchdog.isClosed()) {
        return null;
      }
      throw refused;
    }
  }

  private Headers headers(Operation<?> operation, Call call) {
    return operation.isSigned()
        ? identity.forSignedUrl(operation.headers())
        : identity.forService(operation.headers(), call.settings().headers(), call.requestId());
  }

  private record Sent(HttpRequest request, HttpExchange exchange, Watch watch) {}

  private <T> Outcome<T> exchange(Operation<T> operation, Call call, Sent sent) {
    HttpExchange exchange = sent.exchange();
    Watch watch = sent.watch();
    boolean handedOver = false;
    try {
      HttpResponse response = exchange.send();
      watch.moved();
      CallLog.headers("received", response.headers());
      note(response.headers(), call);
      boolean success = response.status() >= 200 && response.status() < 300;
      Outcome<T> outcome =
          success
              ? read(operation, response, sent)
              : refuse(response, watch, Redaction.of(sent.request(), operation.isSigned()));
      handedOver =
          success
              && operation.answer() == Operation.AnswerBody.STREAMED
              && outcome.failure() == null;
      return outcome;
    } catch (IOException broken) {
      return Outcome.failed(classify(watch, broken));
    } finally {
      if (!handedOver) {
        watchdog.forget(watch);
        exchange.close();
      }
    }
  }

  private void note(Headers headers, Call call) {
    String date = headers.first("Date");
    if (date != null) {
      call.serverTime(date, time.now());
    }
  }

  private <T> Outcome<T> read(Operation<T> operation, HttpResponse response, Sent sent)
      throws IOException {
    Watch watch = sent.watch();
    var source = new WatchedStream(response.body(), watch);
    String requestId = requestId(response.headers());
    try {
      InputStream content = content(operation, response, sent.exchange(), watch, source);
      T value =
          operation
              .decoder()
              .decode(new HttpResponse(response.status(), response.headers(), content));
      return new Outcome<>(value, null, requestId, response.status());
    } catch (IOException | RuntimeException unreadable) {
      IOException broken = source.failure();
      // The JSON reader looks for interrupts itself, between two reads.
      if (broken == null && unreadable instanceof InterruptedIOException stopped) {
        broken = stopped;
      }
      if (broken != null) {
        return Outcome.failed(classify(watch, broken));
      }
      if (unreadable instanceof FireworksException local) {
        throw local;
      }
      if (operation.isSigned() && unreadable instanceof IOException incomplete) {
        return Outcome.failed(classify(watch, incomplete));
      }
      Failure failure = Failure.unreadable(problem(response.status(), unreadable));
      String id = requestId == null ? null : Redaction.of(sent.request(), false).line(requestId);
      return new Outcome<>(null, failure, id, response.status());
    }
  }

  private InputStream content(
      Operation<?> operation,
      HttpResponse response,
      HttpExchange exchange,
      Watch watch,
      WatchedStream source)
      throws IOException {
    if (operation.answer() == Operation.AnswerBody.STREAMED) {
      return new OwnedStream(source, exchange, watch, watchdog, operation.label());
    }
    return operation.isSigned()
        ? source
        : new BoundedStream(decompressed(response.headers(), source), maxBodyBytes);
  }

  private static InputStream decompressed(Headers headers, InputStream body) throws IOException {
    String encoding = headers.first("Content-Encoding");
    return encoding != null && encoding.trim().equalsIgnoreCase("gzip")
        ? new GZIPInputStream(body, 8192)
        : body;
  }

  private <T> Outcome<T> refuse(HttpResponse response, Watch watch, Redaction redaction)
      throws IOException {
    var source = new WatchedStream(response.body(), watch);
    byte[] body = new byte[0];
    try {
      body = decompressed(response.headers(), source).readNBytes(ErrorDecoder.MAX_BYTES);
    } catch (IOException cut) {
      // The status alone says what happened, unless it was us who cut the body.
      if (watch.verdict() != null) {
        throw cut;
      }
    }
    Headers headers = response.headers();
    ErrorResponse error = errors.decode(response.status(), headers, body, redaction);
    String inHeader = requestId(headers);
    String id = inHeader == null ? errors.requestId(body) : inHeader;
    Failure failure =
        Failure.refused(
            error, RetryAfter.of(headers, time.now()), wish(headers.first("x-should-retry")));
    return new Outcome<>(null, failure, id == null ? null : redaction.line(id), response.status());
  }

  private static @Nullable Boolean wish(@Nullable String text) {
    if ("true".equalsIgnoreCase(text)) {
      return Boolean.TRUE;
    }
    return "false".equalsIgnoreCase(text) ? Boolean.FALSE : null;
  }

  private static @Nullable String requestId(Headers headers) {
    String id = headers.first("x-fireworks-request-id");
    return id == null ? headers.first("x-request-id") : id;
  }

  /** An abort by the watchdog shows as some I/O failure; what counts is why it aborted. */
  static Failure classify(Watch watch, IOException broken) {
    Watch.Verdict verdict = watch.verdict();
    Failure.Kind kind =
        verdict == null
            ? Thread.currentThread().isInterrupted()
                ? Failure.Kind.INTERRUPTED
                : Failure.Kind.BROKEN
            : switch (verdict) {
              case DEADLINE -> Failure.Kind.DEADLINE;
              case SILENCE -> Failure.Kind.SILENT;
              case INTERRUPTED -> Failure.Kind.INTERRUPTED;
              case CLOSED -> Failure.Kind.CLOSED;
            };
    return Failure.of(kind, broken);
  }

  /** Says where and what kind, but shows no value of the body: it may be a credential. */
  private static Failure.Unreadable problem(int status, Exception unreadable) {
    if (unreadable instanceof UnreadableJsonException json) {
      return new Failure.Unreadable(status, json.path(), json.reason() + ".");
    }
    String text =
        unreadable instanceof BoundedStream.TooLargeException
            ? unreadable.getMessage() + "."
            : "the body is not complete JSON.";
    return new Failure.Unreadable(status, "$", text);
  }
}
