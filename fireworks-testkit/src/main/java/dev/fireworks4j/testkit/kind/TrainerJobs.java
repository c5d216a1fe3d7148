// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.Map;
import java.util.Set;

/** {@code rlorTrainerJobs}, their checkpoints and their public log. */
final class TrainerJobs {
  private static final String PATH = "accounts/rlorTrainerJobs";
  private static final String CHECKPOINTS = PATH + "/checkpoints";
  private static final String CONFIG = "trainingConfig.";

  private static final Lifecycle LIFE =
      new Lifecycle(
          "created",
          JobStates.CREATING,
          JobStates.FAILED,
          Step.to(JobStates.PENDING, 1),
          Step.to(JobStates.RUNNING, 2, TrainerJobs::startLog),
          Step.to(JobStates.COMPLETED, 6, TrainerJobs::complete));

  private TrainerJobs() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "RlorTrainerJob")
        .createdWithIdInQuery()
        .fallback("nodeCount", 1L)
        .check(TrainedModel.checked(CONFIG, false))
        .living(LIFE)
        .shown(JobVerbs::show)
        .listing(JobVerbs::isListed)
        .deletable(TrainerJobs::delete)
        .later(JobVerbs.STEPS)
        .verb("POST", "cancel", JobVerbs::cancel)
        .verb(
            "POST",
            "resume",
            JobVerbs.resume(
                LIFE,
                Set.of(
                    JobStates.FAILED, JobStates.CANCELLED, JobStates.PAUSED, JobStates.COMPLETED)))
        .verb("POST", "executeTrainStep", "TrainStep", TrainerJobs::executeTrainStep)
        .verb("GET", "/publicLogs", TrainerJobs::publicLogs);
  }

  static ResourceCollection checkpoints() {
    return ResourceCollection.of(CHECKPOINTS, "Checkpoint");
  }

  private static void delete(ResourceCall call, Document job) {
    JobVerbs.delete(call, job);
    // A deleted trainer's id stays taken for 30 days.
    call.store().retire(job.name());
  }

  private static JsonObject executeTrainStep(ResourceCall call, Document job) {
    call.required("dataset");
    String output = call.required("outputModel");
    boolean usable = !JobStates.isFinal(job.state()) || job.state().equals(JobStates.COMPLETED);
    if (!usable) {
      throw ApiError.precondition("cannot execute a train step in state: " + job.state());
    }
    TrainedModel.leave(call.store(), job, CONFIG, output);
    checkpoint(call.store(), job, output);
    return new JsonObject();
  }

  private static JsonObject publicLogs(ResourceCall call, Document job) {
    String path = log(job);
    return JsonObject.of(
        "signedUrl", call.store().files().containsKey(path) ? call.downloadUrl(path) : "");
  }

  private static void startLog(FakeState store, Document job) {
    store.putFile(log(job), "trainer " + job.id() + " started\n");
    SimulatedProgress.progress(job, 0);
  }

  private static void complete(FakeState store, Document job) {
    SimulatedProgress.progress(job, 100);
    Lifecycle.end(store, job);
    boolean hasStart =
        !(job.text(CONFIG + "baseModel") + job.text(CONFIG + "warmStartFrom")).isEmpty();
    if (hasStart && !job.isOn("forwardOnly")) {
      TrainedModel.left(CONFIG).run(store, job);
    }
    checkpoint(store, job, "final");
  }

  private static void checkpoint(FakeState store, Document job, String model) {
    String name = job.name() + "/checkpoints/" + Document.id(model);
    if (store.find(CHECKPOINTS, name) == null) {
      Map<String, Object> fields =
          Map.of("checkpointType", "CHECKPOINT_TYPE_INFERENCE_LORA", "promotable", true);
      new Creation(checkpoints(), job.text("createdBy")).seed(store, name, fields);
    }
  }

  private static String log(Document job) {
    return Artifacts.job(job) + "/public.log";
  }
}
