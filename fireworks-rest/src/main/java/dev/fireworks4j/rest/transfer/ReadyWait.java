// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits until the service is done with rows that have all arrived. */
final class ReadyWait {
  private static final Duration FIRST_INTERVAL = Duration.ofSeconds(2);
  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(3);

  private final DatasetGateway datasets;

  ReadyWait(DatasetGateway datasets) {
    this.datasets = datasets;
  }

  /**
   * The dataset when it is ready.
   *
   * @throws dev.fireworks4j.error.JobFailedException if the service refuses the rows
   * @throws StillProcessing if it is not known how they fare
   */
  Dataset await(String name, Duration limit) {
    try {
      Wait wait = Wait.atMost(limit).withInterval(FIRST_INTERVAL, LONGEST_INTERVAL);
      Outcome<Dataset> outcome = datasets.await(name, wait);
      if (outcome.isTimedOut()) {
        throw still(name, "is not READY after " + limit.toSeconds() + " s", null);
      }
      return outcome.orThrow();
    } catch (CallException outOfReach) {
      throw still(name, "was not seen READY", outOfReach);
    }
  }

  private static StillProcessing still(String name, String problem, @Nullable Exception cause) {
    String why = cause == null ? "" : "\n  Cause: " + cause.getMessage();
    return new StillProcessing(
        new IncompleteTransferException(
            "all files of "
                + name
                + " are uploaded, but it "
                + problem
                + why
                + "\n  Do:    await() it; if it never becomes READY, delete() it",
            name,
            cause));
  }
}
