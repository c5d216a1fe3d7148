// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;

/**
 * Time since a wait began. It always grows, even if the clock of a test is set back or does not move: a wait counts at
 * least with its intended length.
 */
final class ElapsedTime {
  private final Timekeeper time;
  private Duration last;
  private Duration elapsed = Duration.ZERO;

  ElapsedTime(Timekeeper time) {
    this.time = time;
    this.last = time.monotonic();
  }

  Duration elapsed() {
    return atLeast(Duration.ZERO);
  }

  /** Notes the end of a wait. */
  Duration waited(Duration planned) {
    return atLeast(planned);
  }

  private Duration atLeast(Duration least) {
    Duration now = time.monotonic();
    Duration step = now.minus(last);
    last = now;
    elapsed = elapsed.plus(step.compareTo(least) < 0 ? least : step);
    return elapsed;
  }
}
