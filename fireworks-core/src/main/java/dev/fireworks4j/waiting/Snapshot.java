// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobProgress;
import dev.fireworks4j.job.ReinforcementFineTuningJob;
import dev.fireworks4j.job.RlorTrainerJob;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource as one look showed it, with what a wait needs to know of it.
 *
 * @param name full name
 * @param resource as the service sent it
 * @param state in the kind's own words, e.g. {@code JOB_STATE_RUNNING}
 * @param phase what the state means
 * @param status progress text, or the reason of a failure; null where the service left it out
 * @param percent 0 to 100; null for kinds that do not count
 */
public record Snapshot<R>(
    String name,
    R resource,
    String state,
    Phase phase,
    @Nullable Status status,
    @Nullable Integer percent) {

  public Snapshot {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(phase, "phase");
  }

  /** A job of any kind. */
  public static <J extends Job> Snapshot<J> of(J job) {
    JobProgress progress = progress(job);
    return new Snapshot<>(
        job.name(),
        job,
        job.state().value(),
        Phase.of(job.state()),
        job.status(),
        progress == null ? null : progress.percent());
  }

  /** A dataset. It has no failed state: a status that is not OK while it is not ready counts as one. */
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

  private static @Nullable JobProgress progress(Job job) {
    if (job instanceof SupervisedFineTuningJob supervised) {
      return supervised.jobProgress();
    }
    if (job instanceof ReinforcementFineTuningJob reinforcement) {
      return reinforcement.jobProgress();
    }
    if (job instanceof RlorTrainerJob trainer) {
      return trainer.jobProgress();
    }
    return job instanceof BatchInferenceJob batch ? batch.jobProgress() : null;
  }
}
