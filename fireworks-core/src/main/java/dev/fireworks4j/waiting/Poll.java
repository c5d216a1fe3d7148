// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.internal.Outages;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The looks of one wait for one resource, and the time between them. Belongs to one thread at a time. */
final class Poll<R> {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Snapshots<R> source;
  private final Watch<R> watch;
  private final Stopwatch stopwatch;
  private final Pace pace;
  private Duration advice = Duration.ZERO;
  private int looks;

  Poll(String name, Snapshots<R> source, Wait wait, Timekeeper time) {
    this.source = source;
    this.watch = new Watch<>(name, wait, true);
    this.stopwatch = new Stopwatch(time);
    this.pace = new Pace(wait);
  }

  /** Looks once; null to wait for {@link #interval()} and look again. */
  @Nullable Outcome<R> look() {
    looks++;
    advice = Duration.ZERO;
    Snapshot<R> seen;
    try {
      seen = source.get();
    } catch (NotFoundException missing) {
      return watch.missing(missing, stopwatch.elapsed());
    } catch (FireworksException failure) {
      advice = Outages.advice(failure);
      return watch.failed(failure, stopwatch.elapsed());
    }
    return watch.seen(seen, stopwatch.elapsed());
  }

  /** How long to wait now; ends with the first limit, so that the last look is made when it passes. */
  Duration interval() {
    Duration interval = pace.next();
    if (watch.isUnsettled() && interval.compareTo(SOON) > 0) {
      interval = SOON;
    }
    if (interval.compareTo(advice) < 0) {
      interval = advice;
    }
    Duration left = watch.left(stopwatch.elapsed());
    Duration bounded = interval.compareTo(left) < 0 ? interval : left;
    return bounded.toMillis() < 1 ? Duration.ofMillis(1) : bounded;
  }

  void waited(Duration interval) {
    stopwatch.waited(interval);
  }

  int looks() {
    return looks;
  }
}
