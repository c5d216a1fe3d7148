// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The health of the service according to the application's calls; makes none itself. Down while a circuit breaker
 * refuses calls, unknown before the first call. Hosts of signed URLs are left out: there are many of them.
 */
final class ServiceHealth implements CallListener {
  private static final Duration USUAL_OPEN_FOR = Duration.ofSeconds(15);

  private final Timekeeper time;
  private final Duration openFor;
  private final Map<String, HostResults> hosts = new ConcurrentHashMap<>();
  private final Map<String, Duration> openedAt = new ConcurrentHashMap<>();

  ServiceHealth(ObjectProvider<Timekeeper> time, FireworksProperties properties) {
    Duration given = properties.circuitBreaker().openFor();
    this.time = time.getIfUnique(Timekeeper::system);
    this.openFor = given == null ? USUAL_OPEN_FOR : given;
  }

  @Override
  public void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {
    if (!call.isSigned()) {
      hosts.merge(call.host(), HostResults.of(time.now(), failure), HostResults::followedBy);
    }
  }

  @Override
  public void onBreaker(String host, String from, String to) {
    if (to.equals("OPEN")) {
      openedAt.put(host, time.monotonic());
    } else {
      openedAt.remove(host);
    }
  }

  /** {@code DOWN}, {@code UP} or {@code UNKNOWN}. */
  String status() {
    if (hosts.keySet().stream().anyMatch(this::isRefusing)) {
      return "DOWN";
    }
    return hosts.isEmpty() ? "UNKNOWN" : "UP";
  }

  /** The last results, by host. Holds no id, no message and no credential. */
  Map<String, Object> details() {
    Map<String, Object> details = new TreeMap<>();
    hosts.forEach(
        (host, results) ->
            details.put(host, results.details(isRefusing(host) ? "OPEN" : "CLOSED")));
    return details;
  }

  /** A breaker lets probes through after this time, but reports that only with the next call. */
  private boolean isRefusing(String host) {
    Duration opened = openedAt.get(host);
    return opened != null && time.monotonic().minus(opened).compareTo(openFor) < 0;
  }

  private record HostResults(
      @Nullable Instant lastSuccess, @Nullable Instant lastFailure, @Nullable String failure) {
    static HostResults of(Instant when, @Nullable FireworksException failure) {
      return failure == null
          ? new HostResults(when, null, null)
          : new HostResults(null, when, kind(failure));
    }

    private static String kind(FireworksException failure) {
      String type = failure.getClass().getSimpleName();
      return failure instanceof ApiException refused ? type + " " + refused.code() : type;
    }

    HostResults followedBy(HostResults later) {
      return later.lastFailure == null
          ? new HostResults(later.lastSuccess, lastFailure, failure)
          : new HostResults(lastSuccess, later.lastFailure, later.failure);
    }

    Map<String, Object> details(String breaker) {
      Map<String, Object> details = new TreeMap<>(Map.of("circuitBreaker", breaker));
      if (lastSuccess != null) {
        details.put("lastSuccess", lastSuccess.toString());
      }
      if (lastFailure != null && failure != null) {
        details.put("lastFailure", lastFailure.toString());
        details.put("failure", failure);
      }
      return details;
    }
  }
}
