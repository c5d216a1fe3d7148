// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.PolicyChecks;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Limits and intervals of a wait. Immutable; starts with {@link #atMost}.
 *
 * <pre>{@code
 * Wait.atMost(Duration.ofHours(6)).withPendingLimit(Duration.ofMinutes(30)).withListener(System.out::println)
 * }</pre>
 *
 * <p>The constructor changes when waits learn more.
 *
 * @param limit for the whole wait; there is always one last poll when it passes
 * @param pendingLimit for a job that has not begun to run; null for no limit of its own
 * @param firstInterval between the first two polls; default 15 s, because states change about once a minute
 * @param longestInterval longest interval; default 60 s; longer ones than a day count as a day. Up to a fifth is taken
 *     off at random
 * @param outageLimit how long the service may be out of reach, without a break, before the wait gives up; default 10
 *     min
 * @param resumeGrace how long a job that is failed or cancelled at the first poll is read again, because right after
 *     a resume its old state may be read; default 30 s
 * @param missingGrace how long a 404 is tolerated, because a new resource may appear late; default 30 s
 * @param listeners told about every poll
 * @param executor runs the polls of asynchronous waits; null for daemon threads, one for each poll that is under way
 */
@WithBuilder
public record Wait(
    Duration limit,
    @Nullable Duration pendingLimit,
    Duration firstInterval,
    Duration longestInterval,
    Duration outageLimit,
    Duration resumeGrace,
    Duration missingGrace,
    List<Consumer<? super WaitEvent>> listeners,
    @Nullable Executor executor) {

  public Wait {
    Objects.requireNonNull(firstInterval, "firstInterval");
    Objects.requireNonNull(longestInterval, "longestInterval");
    var checks = new PolicyChecks().positive("limit", limit);
    if (pendingLimit != null) {
      checks.positive("pendingLimit", pendingLimit);
    }
    checks
        .require(
            firstInterval.compareTo(Duration.ofMillis(1)) >= 0,
            "firstInterval: " + firstInterval + " is shorter than 1 ms; use some seconds")
        .require(
            longestInterval.compareTo(firstInterval) >= 0,
            "longestInterval: " + longestInterval + " is shorter than the first, " + firstInterval)
        .notNegative("outageLimit", outageLimit)
        .notNegative("resumeGrace", resumeGrace)
        .notNegative("missingGrace", missingGrace)
        .orThrow();
    listeners = Copies.list(listeners);
  }

  /**
   * Waits at most this long, with the defaults for everything else.
   *
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public static Wait atMost(Duration limit) {
    return builder().limit(limit).build();
  }

  /** A builder that starts with the defaults; only the limit has none. */
  public static WaitBuilder builder() {
    return WaitBuilder.builder()
        .firstInterval(Duration.ofSeconds(15))
        .longestInterval(Duration.ofSeconds(60))
        .outageLimit(Duration.ofMinutes(10))
        .resumeGrace(Duration.ofSeconds(30))
        .missingGrace(Duration.ofSeconds(30))
        .listeners(List.of());
  }

  /** A builder that starts with this wait. */
  public WaitBuilder toBuilder() {
    return WaitBuilder.builder(this);
  }

  /** Gives up earlier on a job that has not begun to run. Does not count once it was seen running. */
  public Wait withPendingLimit(Duration longest) {
    return toBuilder().pendingLimit(Objects.requireNonNull(longest, "pendingLimit")).build();
  }

  /** Polls at other intervals. */
  public Wait withInterval(Duration first, Duration longest) {
    return toBuilder().firstInterval(first).longestInterval(longest).build();
  }

  /** Tolerates an outage of this length; zero gives up at the first poll that fails. */
  public Wait withOutageLimit(Duration longest) {
    return toBuilder().outageLimit(longest).build();
  }

  /** Reads a failed state at the first poll again for this long; zero accepts it at once. */
  public Wait withResumeGrace(Duration grace) {
    return toBuilder().resumeGrace(grace).build();
  }

  /** Tolerates a 404 for this long; zero accepts it at once. */
  public Wait withMissingGrace(Duration grace) {
    return toBuilder().missingGrace(grace).build();
  }

  /**
   * Tells one more listener about every poll, on the thread that polls. It must be quick; what it throws is logged and
   * goes no further.
   */
  public Wait withListener(Consumer<? super WaitEvent> listener) {
    var all = new ArrayList<Consumer<? super WaitEvent>>(listeners);
    all.add(Objects.requireNonNull(listener, "listener"));
    return toBuilder().listeners(all).build();
  }

  /** Runs the polls of asynchronous waits on an executor of the user's. */
  public Wait withExecutor(Executor polls) {
    return toBuilder().executor(Objects.requireNonNull(polls, "executor")).build();
  }
}
