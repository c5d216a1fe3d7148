// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.internal.Outages;
import dev.fireworks4j.internal.Polls;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The polls of one wait for one resource, and the time between them. Belongs to one thread at a time. */
final class Polling<R extends Awaitable> {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final String name;
  private final Supplier<R> source;
  private final AwaitedResource<R> awaited;
  private final ElapsedTime elapsedTime;
  private final PollIntervals intervals;
  private Duration advice = Duration.ZERO;
  private int polls;

  Polling(String name, Supplier<R> source, Wait wait, Timekeeper time) {
    this.name = name;
    this.source = source;
    this.awaited = new AwaitedResource<>(name, wait, true);
    this.elapsedTime = new ElapsedTime(time);
    this.intervals = new PollIntervals(wait);
  }

  /** Polls once; null to wait for {@link #interval()} and poll again. */
  @Nullable Outcome<R> poll() {
    polls++;
    advice = Duration.ZERO;
    R seen;
    try {
      seen = Polls.run(source);
    } catch (NotFoundException missing) {
      return awaited.missing(missing, elapsedTime.elapsed());
    } catch (FireworksException failure) {
      advice = Outages.advice(failure);
      return awaited.failed(failure, elapsedTime.elapsed());
    }
    return awaited.seen(seen, elapsedTime.elapsed());
  }

  /** How long to wait now; ends with the first limit, so that the last poll is made when it passes. */
  Duration interval() {
    Duration interval = intervals.next();
    if (awaited.isUnsettled() && interval.compareTo(SOON) > 0) {
      interval = SOON;
    }
    if (interval.compareTo(advice) < 0) {
      interval = advice;
    }
    Duration left = awaited.left(elapsedTime.elapsed());
    Duration bounded = interval.compareTo(left) < 0 ? interval : left;
    return bounded.toMillis() < 1 ? Duration.ofMillis(1) : bounded;
  }

  void waited(Duration interval) {
    elapsedTime.waited(interval);
  }

  String name() {
    return name;
  }

  int polls() {
    return polls;
  }
}
