// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.time.Duration;

/**
 * How long a trial waits for what should not happen, and whether it measures.
 *
 * @param silence after which a call takes its server for dead
 * @param guard after which a trial takes a call for stuck
 * @param isMeasured true if lateness and cost are judged; false where other work on the machine would be judged with
 *     them
 */
record Patience(Duration silence, Duration guard, boolean isMeasured) {

  /** On a machine that is busy with nothing but the campaign. */
  static final Patience CAMPAIGN =
      new Patience(Duration.ofSeconds(3), Duration.ofSeconds(30), true);

  /** Among the build's tests. An attempt wrongly taken for silent is one fault more, which breaks no promise. */
  static final Patience BUILD = new Patience(Duration.ofMillis(800), Duration.ofSeconds(30), false);

  /** For a program that is short of memory, and therefore slow. */
  static final Patience LONG = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(30), false);

  /** For trials that must fail. */
  static final Patience SABOTAGE =
      new Patience(Duration.ofMillis(800), Duration.ofMillis(500), false);
}
