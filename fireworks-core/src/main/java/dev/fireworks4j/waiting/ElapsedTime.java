// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;

/**
 * Time since a wait began, by a clock that may jump. A jump back does not count, and a wait counts at least as long as
 * it was meant to be, so that the elapsed time always grows; a jump ahead counts in full.
 */
final class ElapsedTime {
  private final Timekeeper time;
  private Instant last;
  private Duration elapsed = Duration.ZERO;

  ElapsedTime(Timekeeper time) {
    this.time = time;
    this.last = time.now();
  }

  Duration elapsed() {
    return atLeast(Duration.ZERO);
  }

  /** Notes the end of a wait. */
  Duration waited(Duration planned) {
    return atLeast(planned);
  }

  private Duration atLeast(Duration least) {
    Instant now = time.now();
    Duration step = Duration.between(last, now);
    last = now;
    elapsed = elapsed.plus(step.compareTo(least) < 0 ? least : step);
    return elapsed;
  }
}
