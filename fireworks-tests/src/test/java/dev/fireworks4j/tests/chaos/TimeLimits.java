// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.time.Duration;

/**
 * How long a test waits, and whether it measures time.
 *
 * @param silence after which a call takes its server for dead
 * @param guard after which a test takes a call for stuck
 * @param check for one check of a row, which does several calls
 * @param isMeasured true if lateness and cost are judged; false where other work on the machine would be judged with
 *     them
 */
record TimeLimits(Duration silence, Duration guard, Duration check, boolean isMeasured) {

  /** On a machine that is busy with nothing but the campaign. */
  static final TimeLimits CAMPAIGN =
      new TimeLimits(Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofSeconds(60), true);

  /** Among the build's tests. An attempt wrongly taken for silent is one fault more, which breaks no promise. */
  static final TimeLimits BUILD =
      new TimeLimits(Duration.ofMillis(800), Duration.ofSeconds(30), Duration.ofSeconds(20), false);

  /** For a program that is short of memory, and therefore slow. */
  static final TimeLimits LONG =
      new TimeLimits(Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(20), false);

  /** For negative controls, which must fail. */
  static final TimeLimits NEGATIVE_CONTROL =
      new TimeLimits(Duration.ofMillis(800), Duration.ofMillis(500), Duration.ofSeconds(5), false);
}
