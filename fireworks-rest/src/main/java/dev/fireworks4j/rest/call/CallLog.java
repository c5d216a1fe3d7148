// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** INFO one line a call, DEBUG a line an attempt, TRACE the headers on the list below; never a body or a query. */
final class CallLog implements CallListener {
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

  @Override
  public void onAttempt(Call call, Attempt attempt) {
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

  @Override
  public void onRetry(Call call, Attempt failed, Duration wait) {
    LOG.debug(
        "{} waits {} ms for attempt {}", call.requestId(), wait.toMillis(), failed.number() + 1);
  }

  @Override
  public void onBreaker(String host, String from, String to) {
    LOG.warn("circuit breaker of {} went from {} to {}", host, from, to);
  }

  @Override
  public void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {
    if (LOG.isInfoEnabled()) {
      LOG.info(
          "{}: {} in {} ms, request id {}",
          call.operation(),
          failure == null ? "ok" : result(failure),
          elapsed.toMillis(),
          call.requestId());
    }
  }

  static boolean isShown(String header) {
    return SHOWN.contains(header.toLowerCase(Locale.ROOT));
  }

  static void headers(String direction, Headers headers) {
    if (!LOG.isTraceEnabled()) {
      return;
    }
    var shown = new StringJoiner(", ");
    for (String name : headers.names()) {
      shown.add(
          ForeignText.id(name)
              + ": "
              + (isShown(name) ? ForeignText.line(headers.all(name).toString()) : "***"));
    }
    LOG.trace("{} {}", direction, shown);
  }

  private static String result(FireworksException failure) {
    return failure instanceof ApiException refusal
        ? refusal.response().toString()
        : failure.getClass().getSimpleName();
  }
}
