// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Set;

/**
 * Skeleton.
 *
 * @param model the model's full name, as each answer repeats it
 * @param seed picks the order and the ids
 * @param created the time that the answers carry
 * @param alreadyDone {@code custom_id}s to leave out, for a job that continues another
 */
public record BatchResults(String model, long seed, Instant created, Set<String> alreadyDone) {
  /** Skeleton. */
  public BatchResults {
    alreadyDone = Set.copyOf(alreadyDone);
  }

  /** Skeleton. */
  public BatchTotals write(InputStream rows, OutputStream output, OutputStream errors)
      throws IOException {
    rows.transferTo(output);
    return new BatchTotals(0, 0, 0, 0, 0, 0);
  }
}
