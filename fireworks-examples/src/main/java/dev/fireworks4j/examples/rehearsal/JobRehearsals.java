// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import static dev.fireworks4j.examples.rehearsal.Rehearsal.expect;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.examples.journey.CrashSafeJob;
import dev.fireworks4j.examples.journey.FailureReport;
import dev.fireworks4j.examples.journey.ResumedJob;
import dev.fireworks4j.examples.journey.RunawayJob;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.resource.StatusCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Journeys of failing jobs. */
final class JobRehearsals {
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";
  private static final String SUPERVISED = ".../supervisedFineTuningJobs";

  private JobRehearsals() {}

  /** Three kinds with failures of this week and of the last, one kind that the key may not list. */
  static void failureReport(Scene scene) throws IOException {
    scene.fake().jobs().seed("supervisedFineTuningJobs", 300);
    fail(scene, "dpoJobs", "last-week");
    scene.fake().clock().advance(Duration.ofDays(8));

    fail(scene, "supervisedFineTuningJobs", "tone-3");
    scene.fake().clock().advance(Duration.ofHours(5));
    fail(scene, "dpoJobs", "prefs-7");
    scene.fake().jobs().seed("batchInferenceJobs", 5);
    failEvaluation(scene);
    scene.fake().faults().on("GET", ".../reinforcementFineTuningJobs").status(403);

    var reported = scene.play((fireworks, out) -> new FailureReport(fireworks, out).print());

    var failed =
        List.of(
            "accounts/acme/evaluationJobs/judge-2",
            "accounts/acme/dpoJobs/prefs-7",
            "accounts/acme/supervisedFineTuningJobs/tone-3");
    expect("jobs reported", failed, reported);
  }

  /**
   * A job that fails because no machines are free, and still shows FAILED once after its resume; a job with bad data.
   */
  static void resumedJob(Scene scene) throws IOException {
    List.of("tone-3", "tone-4").forEach(id -> tune(scene, id));
    scene.fake().clock().advance(Duration.ofMinutes(4));
    var fakeJobs = scene.fake().jobs();
    fakeJobs.fail("supervisedFineTuningJobs/tone-3", "UNAVAILABLE", "no machines are free");
    fakeJobs.fail("supervisedFineTuningJobs/tone-4", "INVALID_ARGUMENT", "row 17 has no messages");
    fakeJobs.staleAfterResume();

    var code = scene.play(JobRehearsals::resume);

    expect("code", StatusCode.INVALID_ARGUMENT, code);
    var jobs = scene.backstage().supervisedFineTuningJobs();
    expect("tone-3", JobState.COMPLETED, jobs.get("tone-3").state());
    expect("tone-4", JobState.FAILED, jobs.get("tone-4").state());
    expect("resumes of tone-3", 1, scene.sent("POST", ".../tone-3:resume"));
    expect("resumes of tone-4", 0, scene.sent("POST", ".../tone-4:resume"));
  }

  /** Two jobs that never end. One has an incomplete model, the other no answers yet. */
  static void runawayJobs(Scene scene) throws IOException {
    scene.fake().jobs().stayIn(JobState.RUNNING);
    createEndless(scene);
    scene.fake().clock().advance(Duration.ofHours(20));
    scene.fake().jobs().add("models", Map.of("name", "game-1", "state", "UPLOADING"));

    scene.play(
        (fireworks, out) -> {
          var runaway = new RunawayJob(fireworks, out);
          runaway.cancel("game-1");
          runaway.delete("nightly");
          return runaway;
        });

    var tuning = scene.backstage().reinforcementFineTuningJobs().get("game-1");
    expect("tuning job", JobState.CANCELLED, tuning.state());
    expect("batch jobs", 0L, scene.held(client -> client.batchInferenceJobs()));
    expect("models", 0L, scene.held(client -> client.models()));
    expect("datasets", 0L, scene.held(client -> client.datasets()));
  }

  /** The service creates the job, but every answer is lost; the program is started again. */
  static void crashSafeJob(Scene scene) throws IOException {
    scene.fake().jobs().add("datasets", Map.of("name", "tone", "state", "READY"));
    var faults = scene.fake().faults();
    faults.on("POST", SUPERVISED).resetAfter();
    // The first read, which finds nothing, succeeds; later ones fail.
    faults.on("GET", SUPERVISED + "/*").times(1);
    faults.on("GET", SUPERVISED + "/*").resetBefore();

    boolean mayHaveTakenEffect =
        scene.play(
            (fireworks, out) -> {
              boolean isUnclear = crash(fireworks, out);
              faults.clear();
              out.println("The program is started again");
              CrashSafeJob.run(fireworks, "tone", out);
              return isUnclear;
            });

    expect("may have taken effect", true, mayHaveTakenEffect);
    var jobs = scene.backstage().supervisedFineTuningJobs().list().stream();
    expect("jobs", List.of(JobState.COMPLETED), jobs.map(job -> job.state()).toList());
    expect("attempts to create it", 3, scene.sent("POST", SUPERVISED));
  }

  private static void fail(Scene scene, String collection, String id) {
    String name = scene.fake().jobs().add(collection, Map.of("name", id));
    scene.fake().jobs().fail(name, "INTERNAL", "the trainer lost a worker");
  }

  /** A job with a log: the fake writes one when an evaluation begins to run. */
  private static void failEvaluation(Scene scene) {
    var judge =
        CreateEvaluationJob.builder()
            .id("judge-2")
            .evaluator("accounts/acme/evaluators/judge")
            .inputDataset("accounts/acme/datasets/answers")
            .outputDataset("accounts/acme/datasets/scores")
            .build();
    String name = scene.backstage().evaluationJobs().create(judge).name();
    scene.fake().clock().advance(Duration.ofMinutes(3));
    scene.fake().jobs().fail(name, "RESOURCE_EXHAUSTED", "the judge ran out of memory");
  }

  private static void tune(Scene scene, String id) {
    var job = CreateSupervisedFineTuningJob.builder().id(id).dataset("chats").baseModel(BASE);
    scene.backstage().supervisedFineTuningJobs().create(job.build());
  }

  private static StatusCode resume(Fireworks fireworks, ProgressBar out) {
    ResumedJob.finish(fireworks, "tone-3", out);
    try {
      ResumedJob.finish(fireworks, "tone-4", out);
      return StatusCode.OK;
    } catch (JobFailedException failure) {
      out.println("tone-4 needs better data: " + failure.serviceMessage());
      return Objects.requireNonNullElse(failure.code(), StatusCode.UNKNOWN);
    }
  }

  private static void createEndless(Scene scene) {
    var training = TrainingConfig.builder().baseModel(BASE).outputModel("game-1").build();
    var game =
        CreateReinforcementFineTuningJob.builder()
            .id("game-1")
            .dataset("prompts")
            .evaluator("accounts/acme/evaluators/judge")
            .trainingConfig(training)
            .build();
    scene.backstage().reinforcementFineTuningJobs().create(game);
    var nightly =
        CreateBatchInferenceJob.builder()
            .id("nightly")
            .model(BASE)
            .inputDatasetId("accounts/acme/datasets/tickets")
            .outputDatasetId("accounts/acme/datasets/answers")
            .build();
    scene.backstage().batchInferenceJobs().create(nightly);
  }

  /** True if the job may have been created when the program stopped. */
  private static boolean crash(Fireworks fireworks, ProgressBar out) {
    try {
      CrashSafeJob.run(fireworks, "tone", out);
      return false;
    } catch (CallException crash) {
      out.println("The program crashes: " + crash.getClass().getSimpleName());
      return crash.mayHaveTakenEffect();
    }
  }
}
