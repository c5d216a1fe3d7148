// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.waiting.Phase;
import dev.fireworks4j.waiting.Snapshot;
import org.jspecify.annotations.Nullable;

/** What a wait needs to know of a job of any kind. */
public final class JobSnapshot {
  private JobSnapshot() {}

  /** The job as it is. */
  public static <J extends Job> Snapshot<J> of(J job) {
    JobProgress progress = progress(job);
    return new Snapshot<>(
        job.name(),
        job,
        job.state().value(),
        phase(job.state()),
        job.status(),
        progress == null ? null : progress.percent());
  }

  /** Unknown states are never an end. */
  private static Phase phase(JobState state) {
    if (state.isSucceeded()) {
      return Phase.SUCCEEDED;
    }
    if (state.isFailed()) {
      return Phase.FAILED;
    }
    if (state.isCancelled()) {
      return Phase.CANCELLED;
    }
    return switch (state.value()) {
      case "JOB_STATE_UNSPECIFIED",
          "JOB_STATE_CREATING",
          "JOB_STATE_CREATING_INPUT_DATASET",
          "JOB_STATE_VALIDATING",
          "JOB_STATE_PENDING",
          "JOB_STATE_RE_QUEUEING",
          "STATE_UNSPECIFIED",
          "CREATING",
          "PENDING" ->
          Phase.PENDING;
      case "JOB_STATE_PAUSED" -> Phase.PAUSED;
      case "JOB_STATE_EXPIRED" -> Phase.EXPIRED;
      case "JOB_STATE_DELETING", "JOB_STATE_DELETING_CLEANING_UP", "DELETING" -> Phase.DELETING;
      case "JOB_STATE_DELETED", "JOB_STATE_ARCHIVED" -> Phase.DELETED;
      default -> Phase.ACTIVE;
    };
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
