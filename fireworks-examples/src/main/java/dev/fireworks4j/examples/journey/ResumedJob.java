// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.Set;

/** Resumes a failed job, if that can help. */
public final class ResumedJob {
  /** The fault was not in the data or the parameters. */
  private static final Set<StatusCode> WORTH_A_RESUME =
      Set.of(
          StatusCode.FAILED_PRECONDITION,
          StatusCode.UNAVAILABLE,
          StatusCode.RESOURCE_EXHAUSTED,
          StatusCode.INTERNAL);

  private ResumedJob() {}

  /**
   * Waits for a job, and resumes it once after a failure that may not happen again.
   *
   * @throws JobFailedException if it failed again, or for a reason that a resume does not remove
   */
  public static SupervisedFineTuningJob finish(Fireworks fireworks, String id, ProgressBar out) {
    // tag::resumed-job
    var jobs = fireworks.supervisedFineTuningJobs();
    var wait = Wait.atMost(Duration.ofHours(12)).withListener(out::onWait);
    try {
      return jobs.await(id, wait).orThrow();
    } catch (JobFailedException failure) {
      if (!WORTH_A_RESUME.contains(failure.code())) {
        throw failure;
      }
      out.println(id + " failed with " + failure.code() + "; resuming it");
      jobs.resume(id);
      return jobs.await(id, wait).orThrow();
    }
    // end::resumed-job
  }
}
