// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.rows.MetricsFile;
import dev.fireworks4j.testkit.rows.RowKind;
import java.util.List;
import java.util.Set;

/** {@code dpoJobs}: preference tuning. */
final class DpoJobs {
  static final Lifecycle LIFE =
      new Lifecycle(
          JobStates.CREATING,
          List.of(
              Step.to(JobStates.VALIDATING, 1),
              Step.to(JobStates.PENDING, 2, JobInput.validated("dataset", RowKind.PREFERENCE)),
              Step.to(JobStates.RUNNING, 3, MetricsFiles.written(MetricsFile::dpo)),
              Step.to(JobStates.COMPLETED, 6, SimulatedProgress.completed("trainingConfig."))),
          JobStates.FAILED);

  private static final Lifecycle RESUMED =
      new Lifecycle(
          JobStates.PENDING,
          List.of(
              Step.to(JobStates.RUNNING, 1, JobInput.validated("dataset", RowKind.PREFERENCE)),
              Step.to(JobStates.RUNNING, 2, MetricsFiles.written(MetricsFile::dpo)),
              Step.to(JobStates.COMPLETED, 4, SimulatedProgress.completed("trainingConfig."))),
          JobStates.FAILED);

  private DpoJobs() {}

  static ResourceCollection declaration() {
    return TuningDefaults.apply(
        ResourceCollection.of("accounts/dpoJobs", "DpoJob")
            .createdWithIdInQuery("dpoJobId")
            .generatedIds(16)
            .required("dataset")
            .reference("dataset", "datasets")
            .check(TrainedModel.checked("trainingConfig.", true))
            .onCreated((call, job) -> LIFE.start(call.store(), job))
            .shown(JobVerbs::show)
            .listing(JobVerbs::isListed)
            .deletable(JobVerbs.delete("accounts/dpoJobs"))
            .verb("POST", "cancel", JobVerbs::cancel)
            .verb(
                "POST",
                "resume",
                JobVerbs.resume(
                    RESUMED, Set.of(JobStates.FAILED, JobStates.CANCELLED, JobStates.PAUSED)))
            .verb("GET", "getMetricsFileEndpoint", MetricsFiles.endpoint()),
        "trainingConfig.");
  }
}
