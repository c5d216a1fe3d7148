// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.waiting.Phase;
import dev.fireworks4j.waiting.Snapshot;

/**
 * What a wait needs to know of a model. There is no failed state: a status that is not OK while it is not ready counts as
 * one.
 */
public final class ModelSnapshot {
  private ModelSnapshot() {}

  /** The model as it is. */
  public static Snapshot<Model> of(Model model) {
    return new Snapshot<>(
        model.name(), model, model.state().value(), phase(model), model.status(), null);
  }

  private static Phase phase(Model model) {
    if (model.state().equals(ModelState.READY)) {
      return Phase.SUCCEEDED;
    }
    Status status = model.status();
    StatusCode code = status == null ? null : status.code();
    return code == null || code.equals(StatusCode.OK) ? Phase.ACTIVE : Phase.FAILED;
  }
}
