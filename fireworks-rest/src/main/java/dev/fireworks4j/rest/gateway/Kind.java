// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.EvaluationJob;
import dev.fireworks4j.job.FineTuningJob;
import dev.fireworks4j.job.ReinforcementFineTuningJob;
import dev.fireworks4j.job.RlorTrainerJob;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of resource stands on the wire.
 *
 * @param collection plural in paths and list answers, e.g. {@code dpoJobs}
 * @param idPrefix begins the ids that this library makes
 * @param idInQuery true if a create has its id as {@code ?dpoJobId=}, false if it stands in the body as {@code datasetId},
 *     beside the resource in its wrapper {@code dataset}
 * @param hint what to do where the service has dropped an operation of the kind; null if it has not
 */
record Kind<R>(
    String collection, Class<R> type, String idPrefix, boolean idInQuery, @Nullable String hint) {

  static final Kind<FineTuningJob> FINE_TUNING =
      new Kind<>(
          "fineTuningJobs",
          FineTuningJob.class,
          "ft",
          true,
          "legacy jobs may only be listed by now: use supervisedFineTuningJobs(), dpoJobs() or"
              + " reinforcementFineTuningJobs()");
  static final Kind<SupervisedFineTuningJob> SUPERVISED =
      of("supervisedFineTuningJobs", SupervisedFineTuningJob.class, "sft");
  static final Kind<DpoJob> DPO = of("dpoJobs", DpoJob.class, "dpo");
  static final Kind<ReinforcementFineTuningJob> REINFORCEMENT =
      of("reinforcementFineTuningJobs", ReinforcementFineTuningJob.class, "rft");
  static final Kind<RlorTrainerJob> TRAINER =
      of("rlorTrainerJobs", RlorTrainerJob.class, "trainer");
  static final Kind<BatchInferenceJob> BATCH =
      of("batchInferenceJobs", BatchInferenceJob.class, "batch");
  static final Kind<EvaluationJob> EVALUATION =
      new Kind<>("evaluationJobs", EvaluationJob.class, "eval", false, null);
  static final Kind<Dataset> DATASET =
      new Kind<>("datasets", Dataset.class, "dataset", false, null);
  static final Kind<Model> MODEL = new Kind<>("models", Model.class, "model", false, null);

  private static <R> Kind<R> of(String collection, Class<R> type, String idPrefix) {
    return new Kind<>(collection, type, idPrefix, true, null);
  }

  /** One of them: {@code dpoJob}. */
  String singular() {
    return collection.substring(0, collection.length() - 1);
  }

  /** Name of the field or parameter that holds a new resource's id. */
  String idField() {
    return singular() + "Id";
  }
}
