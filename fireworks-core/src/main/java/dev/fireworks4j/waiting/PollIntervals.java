// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Intervals that grow by half each time, less up to a fifth at random, so that many waits do not poll at the same
 * moment.
 */
final class PollIntervals {
  private static final double JITTER = 0.2;

  private static final Duration DAY = Duration.ofDays(1);

  private final Duration longest;
  private Duration next;

  PollIntervals(Wait wait) {
    this.longest = wait.longestInterval().compareTo(DAY) < 0 ? wait.longestInterval() : DAY;
    this.next = wait.firstInterval().compareTo(longest) < 0 ? wait.firstInterval() : longest;
  }

  Duration next() {
    Duration interval = next;
    Duration grown = interval.plus(interval.dividedBy(2));
    next = grown.compareTo(longest) < 0 ? grown : longest;
    double part = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis(Math.max(1, (long) (interval.toMillis() * part)));
  }
}
