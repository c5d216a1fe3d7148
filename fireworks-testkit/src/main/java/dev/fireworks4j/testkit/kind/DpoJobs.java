// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.rows.MetricsFile;
import dev.fireworks4j.testkit.rows.RowKind;

/** {@code dpoJobs}: preference tuning. */
final class DpoJobs {
  private static final TuningJobs KIND =
      new TuningJobs(
          "accounts/dpoJobs",
          "DpoJob",
          "trainingConfig.",
          RowKind.PREFERENCE,
          MetricsFile.DPO,
          SimulatedProgress.completed("trainingConfig."));

  private static final Lifecycle LIFE =
      new Lifecycle(
          "created",
          JobStates.CREATING,
          JobStates.FAILED,
          Step.to(JobStates.VALIDATING, 1),
          Step.to(JobStates.PENDING, 2, KIND.validated()),
          Step.to(JobStates.RUNNING, 3, KIND.written()),
          Step.to(JobStates.COMPLETED, 6, KIND.completed()));

  private DpoJobs() {}

  static ResourceCollection declaration() {
    return KIND.declaration(LIFE)
        .generatedIds(16)
        .listing(JobVerbs::isListed)
        .verb("GET", "getMetricsFileEndpoint", MetricsFiles.endpoint());
  }
}
