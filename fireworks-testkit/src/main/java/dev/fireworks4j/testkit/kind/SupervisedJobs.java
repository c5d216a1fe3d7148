// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.rows.MetricsFile;
import dev.fireworks4j.testkit.rows.RowKind;
import dev.fireworks4j.testkit.schema.BodyReader;
import dev.fireworks4j.testkit.schema.Schema;
import dev.fireworks4j.testkit.store.Document;
import java.util.Map;

/** {@code supervisedFineTuningJobs}, whose states go backwards once, as the real ones do. */
final class SupervisedJobs {
  private static final TuningJobs KIND =
      new TuningJobs(
          "accounts/supervisedFineTuningJobs",
          "SupervisedFineTuningJob",
          "",
          RowKind.CHAT,
          MetricsFile.SFT,
          SimulatedProgress.completed(""));

  private static final Lifecycle LIFE =
      new Lifecycle(
          "created",
          JobStates.CREATING,
          JobStates.FAILED,
          Step.to(JobStates.RUNNING, 1),
          Step.to(JobStates.CREATING, 2, KIND.validated()),
          Step.to(JobStates.RUNNING, 3, KIND.written().then(SimulatedProgress.percent(0))),
          Step.to(JobStates.RUNNING, 4, SimulatedProgress.percent(40)),
          Step.to(JobStates.COMPLETED, 6, KIND.completed()));

  private SupervisedJobs() {}

  static ResourceCollection declaration() {
    return KIND.declaration(LIFE)
        .check(SupervisedJobs::refuseAccumulation)
        .onCreated((call, job) -> job.set("estimatedCost", cost()))
        .shown(SupervisedJobs::show)
        .collectionVerb("estimateCost", SupervisedJobs::estimateCost);
  }

  private static void refuseAccumulation(ResourceCall call, Document job) {
    if (job.number("gradientAccumulationSteps") > 1) {
      throw ApiError.invalid(
          "gradient_accumulation_steps is deprecated and not supported by Training V2");
    }
  }

  private static Map<String, ?> show(ResourceCall call, Document job) {
    Map<String, ?> fields = JobVerbs.show(call, job);
    return MetricsFiles.exist(call.store().files(), job)
        ? new JsonObject(fields)
            .with("metricsFileSignedUrl", call.downloadUrl(MetricsFiles.path(job)))
        : fields;
  }

  private static JsonObject estimateCost(ResourceCall call) {
    new BodyReader(Schema.service())
        .read(Schema.service().type("SupervisedFineTuningJob"), call.body());
    return JsonObject.of("estimatedCost", cost());
  }

  private static JsonObject cost() {
    return JsonObject.of("currencyCode", "USD").with("units", "0").with("nanos", 34_400_000L);
  }
}
