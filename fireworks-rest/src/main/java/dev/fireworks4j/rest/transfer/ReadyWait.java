// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits until the service is done with rows that have all been sent. */
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
   * @param unclear how the last request ended, if it is not known whether the service received it
   * @throws dev.fireworks4j.error.JobFailedException if the service rejects the rows
   * @throws IncompleteTransferException if the state is not known by then; the dataset must stay
   */
  Dataset await(String dataset, Duration limit, @Nullable CallException unclear) {
    try {
      Wait wait = Wait.atMost(limit).withInterval(FIRST_INTERVAL, LONGEST_INTERVAL);
      return datasets.await(dataset, wait).orThrow();
    } catch (WaitTimeoutException | CallException e) {
      throw unknown(dataset, unclear == null ? e : unclear);
    }
  }

  private static IncompleteTransferException unknown(String dataset, FireworksException cause) {
    return new IncompleteTransferException(
        "all files of "
            + dataset
            + " are uploaded, but it was not seen READY\n  Cause: "
            + cause.getMessage()
            + "\n  Do:    await() it, the service may still be working on it; if it never becomes READY,"
            + " delete() it",
        dataset,
        cause);
  }
}
