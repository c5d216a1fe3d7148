// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.rows.RowKind;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.Times;
import java.math.BigDecimal;
import java.time.Duration;

/** {@code evaluationJobs}. */
final class EvaluationJobs {

  private static final Lifecycle LIFE =
      new Lifecycle(
          "created",
          JobStates.CREATING,
          JobStates.FAILED,
          Step.to(JobStates.PENDING, 1, JobInput.validated("inputDataset", RowKind.ANY)),
          Step.to(JobStates.RUNNING, 2, EvaluationJobs::startLog),
          Step.to(JobStates.COMPLETED, 4, EvaluationJobs::complete));

  private EvaluationJobs() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of("accounts/evaluationJobs", "EvaluationJob")
        .createdWrapped("evaluationJobId", "evaluationJob")
        .besideWrapper("leaderboardIds")
        .check(Evaluators::requireActive)
        .living(LIFE)
        .deletable(JobVerbs::delete)
        .later(JobVerbs.STEPS)
        .verb("GET", "getExecutionLogEndpoint", EvaluationJobs::logEndpoint);
  }

  private static JsonObject logEndpoint(ResourceCall call, Document job) {
    boolean written = call.store().files().containsKey(log(job));
    return JsonObject.of("executionLogSignedUri", written ? call.downloadUrl(log(job)) : "")
        .with("contentType", "text/plain")
        .with("expireTime", Times.micros(call.store().now().plus(Duration.ofMinutes(10))));
  }

  private static void startLog(FakeState store, Document job) {
    store.putFile(log(job), "evaluation " + job.id() + " started\n");
  }

  private static void complete(FakeState store, Document job) {
    job.set("metrics", JsonObject.of("score", new BigDecimal("0.75")));
    job.set("outputStats", "{\"score\":{\"mean\":0.75}}");
    Lifecycle.end(store, job);
    String name = Names.full(job.accountName(), "datasets", job.text("outputDataset"));
    if (store.find(Datasets.PATH, name) == null) {
      var fields = JsonObject.of("state", "READY").with("sourceJobName", job.name());
      Document dataset =
          new Creation(Datasets.declaration(), job.text("createdBy")).seed(store, name, fields);
      store.putFile(
          Artifacts.dataset(dataset) + "/results.jsonl",
          "{\"evaluation_result\":{\"score\":0.75}}\n");
    }
  }

  private static String log(Document job) {
    return Artifacts.job(job) + "/execution.log";
  }
}
