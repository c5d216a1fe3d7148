// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.rows.MetricsFile;
import dev.fireworks4j.testkit.rows.RowKind;
import dev.fireworks4j.testkit.store.DueStep.StepAction;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What the kinds of tuning jobs share.
 *
 * @param path of the collection
 * @param type message of the jobs
 * @param config where a job keeps its training fields: {@code ""}, or the message that holds them and a dot
 * @param rows format of the dataset's rows
 * @param metrics the file that a job writes while it runs
 * @param completed what happens on success
 */
record TuningJobs(
    String path,
    String type,
    String config,
    RowKind rows,
    MetricsFile metrics,
    StepAction completed) {
  private static final Set<String> RESUMABLE =
      Set.of(JobStates.FAILED, JobStates.CANCELLED, JobStates.PAUSED);

  /** The declaration of such a kind, with the first life cycle of its jobs. */
  ResourceCollection declaration(Lifecycle first) {
    Lifecycle second = resumed();
    return ResourceCollection.of(path, type)
        .createdWithIdInQuery()
        .fallback(config + "epochs", 1L)
        .fallback(config + "learningRate", new BigDecimal("0.0001"))
        .fallback(config + "loraRank", 8L)
        .fallback(config + "maxContextLength", 8192L)
        .fallback(config + "batchSize", 32768L)
        .check(TrainedModel.checked(config, true))
        .living(first)
        .shown(JobVerbs::show)
        .deletable(JobVerbs::delete)
        .later(second.dueSteps())
        .later(JobVerbs.STEPS)
        .verb("POST", "cancel", JobVerbs::cancel)
        .verb("POST", "resume", JobVerbs.resume(second, RESUMABLE));
  }

  /** Reads the rows again. */
  private Lifecycle resumed() {
    return new Lifecycle(
        "resumed",
        JobStates.PENDING,
        JobStates.FAILED,
        Step.to(JobStates.RUNNING, 1, validated()),
        Step.to(JobStates.RUNNING, 2, written()),
        Step.to(JobStates.COMPLETED, 4, completed));
  }

  /** Fails the job on the first bad row of its dataset. */
  StepAction validated() {
    return JobInput.validated("dataset", rows);
  }

  /** Writes the metrics. */
  StepAction written() {
    return MetricsFiles.written(metrics);
  }
}
