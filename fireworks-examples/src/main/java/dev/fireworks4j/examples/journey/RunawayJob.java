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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A job that must stop now, and its incomplete results. */
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

  /** Cancels a tuning job, whose record stays, and deletes its model. */
  public void cancel(String id) {
    // tag::runaway-tuning
    var jobs = fireworks.reinforcementFineTuningJobs();
    try {
      jobs.cancel(id);
    } catch (ApiException refused) {
      if (StatusCode.UNIMPLEMENTED.equals(refused.code())) {
        out.println("This service cannot cancel such a job. delete() stops it, and removes it.");
      }
      throw refused;
    }
    ReinforcementFineTuningJob job = jobs.await(id, wait).last();
    // end::runaway-tuning
    TrainingConfig config = job == null ? null : job.trainingConfig();
    discard(config == null ? null : config.outputModel(), fireworks.models()::delete);
  }

  /** Deletes a batch job, which is the way to stop one, and the answers it had. */
  public void delete(String id) {
    // tag::runaway-batch
    var jobs = fireworks.batchInferenceJobs();
    BatchInferenceJob job = jobs.get(id);
    jobs.delete(id);
    Outcome<BatchInferenceJob> outcome = jobs.await(id, wait);
    out.println(id + " is " + outcome.kind());
    discard(job.outputDatasetId(), fireworks.datasets()::delete);
    // end::runaway-batch
  }

  private void discard(@Nullable String name, Consumer<String> gateway) {
    if (name == null) {
      return;
    }
    try {
      gateway.accept(name);
      out.println(name + " is deleted");
    } catch (NotFoundException neverMade) {
      out.println(name + " was never made");
    }
  }
}
