// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of a batch job and of the jobs that it continues, each once, requests joined with answers, in no order. They
 * are kept in temporary files until closed, so that a million rows need little memory; each iteration reads them again.
 * A result set may be shared between threads, an iterator may not.
 *
 * <pre>{@code
 * try (BatchResults results = fireworks.batchInferenceJobs().results("run7")) {
 *   results.stream().filter(row -> row.outcome() == Outcome.MISSING).forEach(...);
 * }
 * }</pre>
 */
public interface BatchResults extends Iterable<BatchResult>, AutoCloseable {

  @Override
  Iterator<BatchResult> iterator();

  /** All rows, answered or not. */
  default Stream<BatchResult> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** Deletes the temporary files; never throws. */
  @Override
  void close();
}
