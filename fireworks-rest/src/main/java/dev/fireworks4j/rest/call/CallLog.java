// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.AttemptScope;
import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallScope;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.NotSentException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each call: INFO if it succeeded, WARN if it failed, DEBUG if it is a poll of a wait. At DEBUG also a
 * line for each attempt, at TRACE the headers listed below; never a body or a query.
 */
final class CallLog implements CallListener {
  static final Logger LOG = LoggerFactory.getLogger("dev.fireworks4j.call");

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

  static boolean isEnabled() {
    return LOG.isWarnEnabled();
  }

  @Override
  public @Nullable CallScope onCall(Call call) {
    return isEnabled() ? new Lines(call) : null;
  }

  @Override
  public void onBreaker(String host, String from, String to) {
    LOG.warn("circuit breaker of {} went from {} to {}", host, from, to);
  }

  /** The lines of one call. A request id is shown once a server may have seen it. */
  private static final class Lines implements CallScope {
    private final Call call;
    private boolean isSeenByServer;

    Lines(Call call) {
      this.call = call;
    }

    @Override
    public AttemptScope onAttempt(int number, Request request) {
      return attempt -> ended(request, attempt);
    }

    private void ended(Request request, Attempt attempt) {
      Throwable failure = attempt.failure();
      isSeenByServer |= attempt.httpStatus() != null || !(failure instanceof NotSentException);
      if (LOG.isDebugEnabled()) {
        LOG.debug(
            "attempt {} of {} {}: {} after {} ms, request id {}",
            attempt.number(),
            request.method(),
            request.path(),
            failure == null ? "HTTP " + attempt.httpStatus() : failure.getClass().getSimpleName(),
            attempt.elapsed().toMillis(),
            call.requestId());
      }
    }

    @Override
    public void onRetry(Retry retry) {
      LOG.debug(
          "{} waits {} ms for attempt {}",
          call.requestId(),
          retry.delay().toMillis(),
          retry.failed().number() + 1);
    }

    @Override
    public void onEnd(CallEnd end) {
      // Uses only methods that SLF4J 1.7 has too.
      if (call.isPoll()) {
        if (LOG.isDebugEnabled()) {
          LOG.debug(line(end));
        }
      } else if (end.failure() != null) {
        LOG.warn(line(end));
      } else if (LOG.isInfoEnabled()) {
        LOG.info(line(end));
      }
    }

    private String line(CallEnd end) {
      return call.operation()
          + ": "
          + result(end)
          + " in "
          + end.elapsed().toMillis()
          + " ms"
          + (end.failure() == null ? "" : ", attempts: " + end.attempts())
          + (isSeenByServer ? ", request id " + call.requestId() : "");
    }

    private static String result(CallEnd end) {
      if (end.failure() instanceof ApiException refusal) {
        return refusal.response().toString();
      }
      if (end.failure() != null) {
        return end.failure().getClass().getSimpleName();
      }
      boolean isAbsent = Objects.equals(end.httpStatus(), 404);
      return (isAbsent ? "NOT_FOUND (HTTP 404)" : "ok")
          + (end.isClosedEarly() ? ", closed early" : "");
    }
  }

  static boolean isShown(String header) {
    return SHOWN.contains(header.toLowerCase(Locale.ROOT));
  }

  static void sent(Headers headers) {
    if (LOG.isTraceEnabled()) {
      LOG.trace("sent {}", shown(headers, ForeignText::line));
    }
  }

  /** A server may repeat what it was sent in any of its headers. */
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
}
