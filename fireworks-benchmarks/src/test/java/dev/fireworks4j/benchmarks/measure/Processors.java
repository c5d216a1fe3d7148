// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.io.IOException;
import java.util.List;

/**
 * Which processors a process may use, by the {@code taskset} of Linux; where that is not to be had, a line says so.
 *
 * <p>A call of some ten microseconds takes twice as long whenever the scheduler moves one of its ends: by chance, to
 * either side, for many rounds at a time.
 */
public final class Processors {
  private static final int COUNT = Runtime.getRuntime().availableProcessors();

  /** For a server. */
  public static final String FIRST = "0";

  /** For who calls it. */
  public static final String OTHERS = "1-" + (COUNT - 1);

  public static final String ALL = "0-" + (COUNT - 1);

  private Processors() {}

  /** Moves a process there with all its threads. */
  public static void use(long process, String processors) {
    if (COUNT == 1) {
      return;
    }
    try {
      var command = List.of("taskset", "-a", "-c", "-p", processors, String.valueOf(process));
      Process moving =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (moving.waitFor() != 0) {
        System.err.println("not moved to " + processors + ": server and callers share processors");
      }
    } catch (IOException missing) {
      System.err.println("no taskset: server and callers share all processors");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
