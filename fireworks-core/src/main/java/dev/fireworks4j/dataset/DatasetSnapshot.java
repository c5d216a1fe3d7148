// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.waiting.Phase;
import dev.fireworks4j.waiting.Snapshot;

/**
 * What a wait needs to know of a dataset. There is no failed state: a status that is not OK while it is not ready counts as
 * one.
 */
public final class DatasetSnapshot {
  private DatasetSnapshot() {}

  /** The dataset as it is. */
  public static Snapshot<Dataset> of(Dataset dataset) {
    return new Snapshot<>(
        dataset.name(), dataset, dataset.state().value(), phase(dataset), dataset.status(), null);
  }

  private static Phase phase(Dataset dataset) {
    if (dataset.state().equals(DatasetState.READY)) {
      return Phase.SUCCEEDED;
    }
    Status status = dataset.status();
    StatusCode code = status == null ? null : status.code();
    return code == null || code.equals(StatusCode.OK) ? Phase.ACTIVE : Phase.FAILED;
  }
}
