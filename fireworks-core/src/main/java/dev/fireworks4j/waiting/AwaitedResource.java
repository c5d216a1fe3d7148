// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.internal.Listeners;
import dev.fireworks4j.internal.Outages;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Status;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides from each poll whether the wait ends. No order of states is required: the service also goes back from RUNNING
 * to CREATING. Each method returns an outcome, or null to continue. Belongs to one thread at a time.
 */
final class AwaitedResource<R extends Awaitable> {
  /** Removal takes the service about a minute. */
  private static final Duration LONGEST_DELETION = Duration.ofMinutes(10);

  private static final Set<Phase> UNSETTLED = Set.of(Phase.FAILED, Phase.CANCELLED, Phase.DELETING);

  private final String name;
  private final Wait wait;
  private final boolean tellsAll;
  private @Nullable R last;
  private @Nullable Duration outageSince;
  private @Nullable Duration deletingSince;
  private boolean wasAlive;
  private boolean hasRun;
  private int misses;

  /**
   * @param tellsAll whether to report heartbeats and outages; false in a wait for many, which reports them itself
   */
  AwaitedResource(String name, Wait wait, boolean tellsAll) {
    this.name = name;
    this.wait = wait;
    this.tellsAll = tellsAll;
  }

  /** A poll worked. */
  @Nullable Outcome<R> seen(R now, Duration elapsed) {
    R before = last;
    last = now;
    misses = 0;
    outageSince = null;
    hasRun |= now.phase() == Phase.ACTIVE;
    boolean changed = before == null || !before.state().value().equals(now.state().value());
    if (changed || tellsAll) {
      var kind = changed ? WaitEventKind.CHANGED : WaitEventKind.HEARTBEAT;
      tell(kind, before == null ? null : before.state().value(), elapsed, null);
    }
    return switch (now.phase()) {
      case SUCCEEDED -> new Outcome.Succeeded<>(now);
      case FAILED, CANCELLED -> isStale(elapsed) ? null : ended(now.phase());
      case EXPIRED, DELETED -> ended(now.phase());
      case DELETING -> deleting(elapsed);
      case PENDING, ACTIVE, PAUSED -> alive(elapsed);
    };
  }

  /**
   * The service does not know it. One that was seen counts as deleted at the second miss in a row, or at the first if
   * its removal had begun.
   *
   * @throws NotFoundException the given one, if it was never there and the grace period is over
   */
  @Nullable Outcome<R> missing(NotFoundException failure, Duration elapsed) {
    misses++;
    outageSince = null;
    tell(WaitEventKind.MISSING, null, elapsed, failure);
    if (elapsed.compareTo(wait.missingGrace()) < 0 && !isDeleting() && !isOver(elapsed)) {
      return null;
    }
    if (last == null) {
      throw failure;
    }
    return misses > 1 || isDeleting() || isOver(elapsed) ? ended(Phase.DELETED) : null;
  }

  /**
   * The service could not be asked.
   *
   * @throws FireworksException the given one, if it will not pass by itself
   */
  @Nullable Outcome<R> failed(FireworksException failure, Duration elapsed) {
    if (!Outages.passes(failure)) {
      throw failure;
    }
    if (tellsAll) {
      tell(WaitEventKind.OUTAGE, null, elapsed, failure);
    }
    Duration since = outageSince == null ? elapsed : outageSince;
    outageSince = since;
    if (isOver(elapsed)) {
      return timedOut(WaitTimeoutException.TimeoutReason.LIMIT, wait.limit(), failure);
    }
    Duration outage = elapsed.minus(since);
    return outage.compareTo(wait.outageLimit()) >= 0
        ? timedOut(WaitTimeoutException.TimeoutReason.OUT_OF_REACH, outage, failure)
        : null;
  }

  /** The wait gives up. */
  Outcome<R> timedOut(
      WaitTimeoutException.TimeoutReason reason,
      Duration limit,
      @Nullable FireworksException failure) {
    return new Outcome.TimedOut<>(name, last, reason, limit, failure);
  }

  /** Whether to poll again soon, because the last answer may be outdated. */
  boolean isUnsettled() {
    return misses > 0 || (last != null && UNSETTLED.contains(last.phase()));
  }

  /** Time until the next limit that can end the wait; positive while it goes on. */
  Duration left(Duration elapsed) {
    Duration pending = wait.pendingLimit();
    Duration first =
        pending != null && isPending() && pending.compareTo(wait.limit()) < 0
            ? pending
            : wait.limit();
    // A limit that passed during an outage ends the wait at the next successful poll, for which
    // there is no hurry.
    return (first.compareTo(elapsed) > 0 ? first : wait.limit()).minus(elapsed);
  }

  private @Nullable Outcome<R> alive(Duration elapsed) {
    wasAlive = true;
    deletingSince = null;
    Duration pending = wait.pendingLimit();
    if (isOver(elapsed)) {
      return timedOut(WaitTimeoutException.TimeoutReason.LIMIT, wait.limit(), null);
    }
    return pending != null && isPending() && elapsed.compareTo(pending) >= 0
        ? timedOut(WaitTimeoutException.TimeoutReason.PENDING_LIMIT, pending, null)
        : null;
  }

  /** It ended without success. */
  Outcome<R> ended(Phase phase) {
    return new Outcome.Unsuccessful<>(name, last, phase, List.of());
  }

  /** The service says FAILED for a moment about a job that was just resumed. */
  private boolean isStale(Duration elapsed) {
    return !wasAlive && elapsed.compareTo(wait.resumeGrace()) < 0 && !isOver(elapsed);
  }

  private @Nullable Outcome<R> deleting(Duration elapsed) {
    Duration since = deletingSince == null ? elapsed : deletingSince;
    deletingSince = since;
    boolean longEnough = elapsed.minus(since).compareTo(LONGEST_DELETION) >= 0;
    return longEnough || isOver(elapsed) ? ended(Phase.DELETED) : null;
  }

  private boolean isDeleting() {
    return last != null && last.phase() == Phase.DELETING;
  }

  private boolean isPending() {
    return !hasRun && last != null && last.phase() == Phase.PENDING;
  }

  private boolean isOver(Duration elapsed) {
    return elapsed.compareTo(wait.limit()) >= 0;
  }

  private void tell(
      WaitEventKind kind,
      @Nullable String oldState,
      Duration elapsed,
      @Nullable FireworksException failure) {
    R seen = last;
    Status status = seen == null ? null : seen.status();
    var event =
        new WaitEvent(
            kind,
            name,
            oldState,
            seen == null ? null : seen.state().value(),
            seen == null ? null : seen.percent(),
            status == null ? null : status.message(),
            elapsed,
            failure,
            1);
    Listeners.tell(wait.listeners(), event);
  }
}
