// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.rows.MetricsFile;
import dev.fireworks4j.testkit.rows.RowKind;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;

/** {@code reinforcementFineTuningJobs}. */
final class ReinforcementJobs {
  private static final TuningJobs KIND =
      new TuningJobs(
          "accounts/reinforcementFineTuningJobs",
          "ReinforcementFineTuningJob",
          "trainingConfig.",
          RowKind.PROMPT,
          MetricsFile.RFT,
          ReinforcementJobs::complete);

  private static final Lifecycle LIFE =
      new Lifecycle(
          "created",
          JobStates.CREATING,
          JobStates.FAILED,
          Step.to(JobStates.VALIDATING, 1),
          Step.to(JobStates.PENDING, 2, KIND.validated()),
          Step.to(JobStates.RUNNING, 3, KIND.written().then(SimulatedProgress.percent(0))),
          Step.to(JobStates.RUNNING, 5, SimulatedProgress.percent(60)),
          Step.to(JobStates.COMPLETED, 6, KIND.completed()));

  private ReinforcementJobs() {}

  static ResourceCollection declaration() {
    return KIND.declaration(LIFE)
        .fallback("chunkSize", 200L)
        .fallback("nodeCount", 1L)
        .fallback("maxInferenceReplicaCount", 1L)
        .check(Evaluators::requireActive)
        .check(ReinforcementJobs::checkRollout)
        .with(Trait.UPDATE)
        .verb("POST", "debug", ReinforcementJobs::debug)
        .verb("GET", "getMetricsFileEndpoint", MetricsFiles.endpoint());
  }

  private static void complete(FakeState store, Document job) {
    job.set("acceleratorSeconds", JsonObject.of("NVIDIA_H100_80GB", "180"));
    job.set("outputStats", "{\"reward_mean\":0.75}");
    job.set("outputMetrics", "{\"reward/mean\":0.75}");
    SimulatedProgress.completed("trainingConfig.").run(store, job);
  }

  private static void checkRollout(ResourceCall call, Document job) {
    long candidates = job.number("inferenceParameters.responseCandidatesCount");
    if (candidates != 0 && (candidates < 2 || candidates > 8)) {
      throw ApiError.invalid(
          "Invalid rollout parameters: response_candidates_count must be between 2 and 8");
    }
  }

  private static JsonObject debug(ResourceCall call, Document job) {
    return JsonObject.of("name", job.name())
        .with("failedJobName", job.state().equals(JobStates.FAILED) ? job.name() : "");
  }
}
