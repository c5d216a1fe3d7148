// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.journey.RunawayJob;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.TrainingConfig;
import java.time.Duration;
import java.util.Map;

/** Two jobs that never end. One has a model half-made, the other no answers yet. */
final class RunawayJobRehearsal implements Rehearsal {
  @Override
  public String title() {
    return "Stop a job and tidy up";
  }

  @Override
  public void stage(Scene scene) {
    scene.fake().jobs().stayIn(JobState.RUNNING);
    createTuning(scene.backstage());
    createBatch(scene.backstage());
    scene.fake().clock().advance(Duration.ofHours(20));
    scene.fake().jobs().add("models", Map.of("name", "game-1", "state", "UPLOADING"));
  }

  @Override
  public void play(Scene scene) {
    var runaway = new RunawayJob(scene.fireworks(), scene.out());
    runaway.cancel("game-1");
    runaway.delete("nightly");
  }

  @Override
  public void check(Scene scene) {
    Fireworks backstage = scene.backstage();
    UnexpectedEnd.unless(
        "tuning job",
        JobState.CANCELLED,
        backstage.reinforcementFineTuningJobs().get("game-1").state());
    UnexpectedEnd.unless("batch jobs", 0L, backstage.batchInferenceJobs().list().stream().count());
    UnexpectedEnd.unless("models", 0L, backstage.models().list().stream().count());
    UnexpectedEnd.unless("datasets", 0L, backstage.datasets().list().stream().count());
  }

  private static void createTuning(Fireworks backstage) {
    backstage
        .reinforcementFineTuningJobs()
        .create(
            CreateReinforcementFineTuningJob.builder()
                .id("game-1")
                .dataset("prompts")
                .evaluator("accounts/acme/evaluators/judge")
                .trainingConfig(
                    TrainingConfig.builder()
                        .baseModel("accounts/fireworks/models/qwen3-8b")
                        .outputModel("game-1")
                        .build())
                .build());
  }

  private static void createBatch(Fireworks backstage) {
    backstage
        .batchInferenceJobs()
        .create(
            CreateBatchInferenceJob.builder()
                .id("nightly")
                .model("accounts/fireworks/models/qwen3-8b")
                .inputDatasetId("accounts/acme/datasets/tickets")
                .outputDatasetId("accounts/acme/datasets/answers")
                .build());
  }
}
