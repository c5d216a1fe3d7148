// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Call;
import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.rows.RowKind;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FieldPath;
import dev.fireworks4j.testkit.store.Times;
import dev.fireworks4j.testkit.store.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code batchInferenceJobs}: one bad row fails the whole job, and deleting is how to stop one. */
final class BatchJobs {
  static final String PATH = "accounts/batchInferenceJobs";

  private static final Lifecycle LIFE =
      new Lifecycle(
          JobStates.VALIDATING,
          List.of(
              Step.to(JobStates.PENDING, 1, BatchJobs::validated),
              Step.to(JobStates.CREATING, 2),
              Step.to(JobStates.RUNNING, 3, BatchJobs::started),
              Step.to(JobStates.COMPLETED, 5, BatchOutput::complete)),
          JobStates.FAILED);

  private BatchJobs() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "BatchInferenceJob")
        .createdWithIdInQuery("batchInferenceJobId")
        .reference("model", "models")
        .reference("inputDatasetId", "datasets")
        .reference("outputDatasetId", "datasets")
        .reference("continuedFromJobName", "batchInferenceJobs")
        .fallback("precision", "BF16")
        .fallback("inferenceParameters.extraBody", "{}")
        .orderedBy("create_time")
        .check(BatchJobs::complete)
        .onCreated((call, job) -> LIFE.start(call.world(), job))
        .deletable(JobVerbs.delete(PATH));
  }

  /** Fills in from the continued job what the create leaves out. */
  private static void complete(Call call, Document job) {
    World world = call.world();
    Document continued = world.find(PATH, job.text("continuedFromJobName"));
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
          Names.full(job.accountName(), "datasets", "bij-" + world.ids().next(8)));
    } else if (world.find(Datasets.PATH, output) != null) {
      throw ApiError.precondition(
          "output dataset " + output + " already exists; the job creates it itself");
    }
    Instant end = world.now().plus(Duration.ofHours(24));
    job.set("expireTime", Times.micros(end));
    job.exactTime("expireTime", Times.nanos(end));
  }

  private static void validated(World world, Document job) {
    Endings.progress(job, 0);
    var lifecycle = new LinkedHashMap<String, @Nullable Object>();
    lifecycle.put("endTime", null);
    lifecycle.put("runStartTime", null);
    lifecycle.put("validatedTime", null);
    job.set("lifecycle", lifecycle);
    var placement = new LinkedHashMap<String, @Nullable Object>();
    placement.put("multiRegion", "MULTI_REGION_UNSPECIFIED");
    placement.put("region", "REGION_UNSPECIFIED");
    placement.put("regions", List.of());
    if (job.fields().get("placement") == null) {
      job.set("placement", placement);
    }
    JobInput.validate(world, job.text("inputDatasetId"), RowKind.BATCH);
    lifecycle.put("validatedTime", Times.micros(world.now()));
  }

  private static void started(World world, Document job) {
    FieldPath.put(job.fields(), "lifecycle.runStartTime", Times.micros(world.now()));
  }
}
