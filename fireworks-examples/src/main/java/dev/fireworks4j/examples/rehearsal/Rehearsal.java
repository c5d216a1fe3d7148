// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import java.io.IOException;

/** One journey with its scene. A new one is made for each run. */
interface Rehearsal {

  /** What the journey is called in the README. */
  String title();

  /** Prepares fake and files. Its requests and its time do not count. */
  void stage(Scene scene) throws IOException;

  /** The journey itself. */
  void play(Scene scene) throws IOException;

  /**
   * Compares what the fake holds now with what should have come of the journey.
   *
   * @throws UnexpectedEnd if they differ
   */
  void check(Scene scene) throws IOException;
}
