// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.data;

import dev.fireworks4j.data.IncompleteTransferException;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Polls a dataset until the service is done with it. */
final class ReadyWait {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int FAILURES_IN_A_ROW = 5;

  private final DatasetGateway datasets;
  private final Timekeeper time;
  private int failures;

  ReadyWait(DatasetGateway datasets, Timekeeper time) {
    this.datasets = datasets;
    this.time = time;
  }

  Dataset await(String name, Duration limit) {
    Instant end = time.now().plus(limit);
    while (true) {
      Dataset seen = look(name);
      if (seen != null && DatasetState.READY.equals(seen.state())) {
        return seen;
      }
      if (seen != null && hasFailed(seen.status())) {
        throw refused(name, String.valueOf(seen.status()));
      }
      if (time.now().plus(PAUSE).isAfter(end)) {
        throw still(name, "after " + limit.toSeconds() + " s", null);
      }
      pause(name);
    }
  }

  /** Null where the service could not be asked this time. */
  private @Nullable Dataset look(String name) {
    try {
      Dataset seen = datasets.get(name);
      failures = 0;
      return seen;
    } catch (CallException trouble) {
      failures++;
      boolean mayPass =
          trouble instanceof TransportException
              || (trouble instanceof ApiException refused && refused.isRetryable());
      if (!mayPass || failures > FAILURES_IN_A_ROW) {
        throw still(name, "as far as is known", trouble);
      }
      return null;
    }
  }

  private static boolean hasFailed(@Nullable Status status) {
    StatusCode code = status == null ? null : status.code();
    return code != null && !code.equals(StatusCode.OK);
  }

  private static FireworksException refused(String name, String status) {
    return new FireworksException(
        "upload of " + name + " failed: the service refused the rows\n  Cause: " + status, null);
  }

  private static StillProcessing still(String name, String when, @Nullable Exception cause) {
    return new StillProcessing(
        new IncompleteTransferException(
            "all files of "
                + name
                + " are uploaded, but it is not READY "
                + when
                + "\n  Do:    get() it later; if it never becomes READY, delete() it",
            name,
            cause));
  }

  private void pause(String name) {
    try {
      time.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw still(name, "when the wait was interrupted", interrupted);
    }
  }
}
