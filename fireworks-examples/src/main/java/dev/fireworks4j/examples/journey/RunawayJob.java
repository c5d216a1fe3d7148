// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.ReinforcementFineTuningJob;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;

/** Journey 10: a job that must stop now, and what it leaves half-made. */
public final class RunawayJob {
  private final Fireworks fireworks;
  private final Wait wait;
  private final ProgressBar out;

  /** With a client. */
  public RunawayJob(Fireworks fireworks, ProgressBar out) {
    this.fireworks = fireworks;
    this.wait = Wait.atMost(Duration.ofMinutes(30)).withListener(out::onWait);
    this.out = out;
  }

  /** Cancels a tuning job: it stays, with the state CANCELLED. */
  public void cancel(String id) {
    // tag::runaway-tuning
    var jobs = fireworks.reinforcementFineTuningJobs();
    jobs.cancel(id);
    Outcome<ReinforcementFineTuningJob> outcome = jobs.await(id, wait);
    // end::runaway-tuning
    out.println(id + " ended as " + outcome.kind());
  }

  /** Deletes a batch job, which is the way to stop it, and the answers it had. */
  public void delete(String id) {
    // tag::runaway-batch
    var jobs = fireworks.batchInferenceJobs();
    BatchInferenceJob job = jobs.get(id);
    jobs.delete(id);
    Outcome<BatchInferenceJob> outcome = jobs.await(id, wait);
    // end::runaway-batch
    out.println(id + " ended as " + outcome.kind());
  }
}
