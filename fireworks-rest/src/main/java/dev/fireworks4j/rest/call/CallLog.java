// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.internal.Polls;
import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a call: INFO if it succeeded, WARN if it failed, DEBUG if it is a poll of a wait. DEBUG a line an attempt,
 * TRACE the headers on the list below; never a body or a query.
 */
final class CallLog {
  private static final Logger LOG = LoggerFactory.getLogger("dev.fireworks4j.call");

  /** Everything else may hold a credential or personal data. */
  private static final Set<String> SHOWN =
      Set.of(
          "accept",
          "accept-encoding",
          "cf-ray",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "retry-after",
          "retry-after-ms",
          "server",
          "user-agent",
          "x-fireworks-request-id",
          "x-request-id",
          "x-should-retry");

  private CallLog() {}

  static void attempted(CallListener.Call call, CallListener.Attempt attempt) {
    if (!LOG.isDebugEnabled()) {
      return;
    }
    Exception failure = attempt.failure();
    LOG.debug(
        "attempt {} of {} {}: {} after {} ms, request id {}",
        attempt.number(),
        call.method(),
        call.path(),
        failure == null ? "HTTP " + attempt.httpStatus() : failure.getClass().getSimpleName(),
        attempt.elapsed().toMillis(),
        call.requestId());
  }

  static void repeats(CallListener.Call call, CallListener.Attempt failed, Duration wait) {
    LOG.debug(
        "{} waits {} ms for attempt {}", call.requestId(), wait.toMillis(), failed.number() + 1);
  }

  static void breakerChanged(String host, String from, String to) {
    LOG.warn("circuit breaker of {} went from {} to {}", host, from, to);
  }

  static void ended(
      OperationProgress progress, Duration elapsed, @Nullable FireworksException failure) {
    // Only what SLF4J 1.7 has too.
    if (Polls.isActive()) {
      if (LOG.isDebugEnabled()) {
        LOG.debug(line(progress, elapsed, failure));
      }
    } else if (failure != null) {
      LOG.warn(line(progress, elapsed, failure));
    } else if (LOG.isInfoEnabled()) {
      LOG.info(line(progress, elapsed, null));
    }
  }

  private static String line(
      OperationProgress progress, Duration elapsed, @Nullable FireworksException failure) {
    String attempts = failure == null ? "" : ", attempts: " + progress.attempts();
    String id = progress.wasSeenByServer() ? ", request id " + progress.requestId() : "";
    return progress.label()
        + ": "
        + (failure == null ? "ok" : result(failure))
        + " in "
        + elapsed.toMillis()
        + " ms"
        + attempts
        + id;
  }

  static boolean isShown(String header) {
    return SHOWN.contains(header.toLowerCase(Locale.ROOT));
  }

  static void sent(Headers headers) {
    if (LOG.isTraceEnabled()) {
      LOG.trace("sent {}", shown(headers, ForeignText::line));
    }
  }

  /** A server may repeat what it was sent, in any of its headers. */
  static void received(Headers headers, Supplier<Redaction> redaction) {
    if (LOG.isTraceEnabled()) {
      LOG.trace("received {}", shown(headers, redaction.get()::line));
    }
  }

  private static StringJoiner shown(Headers headers, UnaryOperator<String> redacted) {
    var shown = new StringJoiner(", ");
    for (String name : headers.names()) {
      shown.add(
          ForeignText.id(name)
              + ": "
              + (isShown(name) ? redacted.apply(headers.all(name).toString()) : "***"));
    }
    return shown;
  }

  private static String result(FireworksException failure) {
    return failure instanceof ApiException refusal
        ? refusal.response().toString()
        : failure.getClass().getSimpleName();
  }
}
