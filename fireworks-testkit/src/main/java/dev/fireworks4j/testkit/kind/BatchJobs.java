// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.rows.RowKind;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code batchInferenceJobs}: one bad row fails the whole job, and a job is stopped by deleting it. */
final class BatchJobs {
  static final String PATH = "accounts/batchInferenceJobs";

  private static final Lifecycle LIFE =
      new Lifecycle(
          "created",
          JobStates.VALIDATING,
          JobStates.FAILED,
          Step.to(JobStates.PENDING, 1, BatchJobs::validated),
          Step.to(JobStates.CREATING, 2),
          Step.to(JobStates.RUNNING, 3, BatchJobs::started),
          Step.to(JobStates.COMPLETED, 5, BatchOutput::complete));

  private BatchJobs() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "BatchInferenceJob")
        .createdWithIdInQuery()
        .fallback("precision", "BF16")
        .fallback("inferenceParameters.extraBody", "{}")
        .orderedBy("create_time")
        .check(BatchJobs::complete)
        .living(LIFE)
        .deletable(JobVerbs::delete)
        .later(JobVerbs.STEPS);
  }

  /** Copies fields that the create leaves out from the continued job. */
  private static void complete(ResourceCall call, Document job) {
    FakeState store = call.store();
    Document continued = store.find(PATH, job.text("continuedFromJobName"));
    if (!job.text("continuedFromJobName").isEmpty() && continued == null) {
      throw ApiError.notFound("resource not found: " + job.text("continuedFromJobName"));
    }
    for (String field : new String[] {"model", "inputDatasetId"}) {
      if (job.text(field).isEmpty() && continued != null) {
        job.set(field, continued.text(field));
      }
      if (job.text(field).isEmpty()) {
        throw ApiError.invalid("missing required field \"" + field + "\"");
      }
    }
    String output = job.text("outputDatasetId");
    if (output.isEmpty()) {
      job.set(
          "outputDatasetId",
          Names.full(job.accountName(), "datasets", "bij-" + store.ids().next(8)));
    } else if (store.find(Datasets.PATH, output) != null) {
      throw ApiError.precondition(
          "output dataset " + output + " already exists; the job creates it itself");
    }
    Instant end = store.now().plus(Duration.ofHours(24));
    job.set("expireTime", Times.micros(end));
    job.exactTime("expireTime", Times.nanos(end));
  }

  private static void validated(FakeState store, Document job) {
    SimulatedProgress.progress(job, 0);
    var lifecycle =
        JsonObject.of("endTime", null).with("runStartTime", null).with("validatedTime", null);
    job.set("lifecycle", lifecycle);
    var placement =
        JsonObject.of("multiRegion", "MULTI_REGION_UNSPECIFIED")
            .with("region", "REGION_UNSPECIFIED")
            .with("regions", List.of());
    if (job.get("placement") == null) {
      job.set("placement", placement);
    }
    JobInput.validate(store, job.text("inputDatasetId"), RowKind.BATCH);
    job.set("lifecycle.validatedTime", Times.micros(store.now()));
  }

  private static void started(FakeState store, Document job) {
    job.set("lifecycle.runStartTime", Times.micros(store.now()));
  }
}
