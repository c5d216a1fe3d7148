// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import static dev.fireworks4j.examples.rehearsal.Rehearsal.expect;
import static java.util.Objects.requireNonNull;

import dev.fireworks4j.examples.journey.ModelLife;
import dev.fireworks4j.examples.journey.PreferenceTuning;
import dev.fireworks4j.examples.journey.ReportedRun;
import dev.fireworks4j.examples.journey.SupervisedTuning;
import dev.fireworks4j.examples.journey.WarmStart;
import dev.fireworks4j.job.LossMethod;
import dev.fireworks4j.model.ModelState;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Journeys that end in a model. */
final class TuningRehearsals {
  private static final int ROWS = 200;
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";
  private static final String IGNORANCE = "I cannot know that.";
  private static final String HELP = "Happy to help! What is its number?";

  /** The program is started once more when all is done: it finds everything, and makes nothing. */
  static final Rehearsal<?> SUPERVISED =
      new Rehearsal<>(
          "Tune a model on conversations",
          scene -> {
            ChatRows.conversations(scene.file("train.jsonl"), ROWS);
            ChatRows.conversations(scene.file("validation.jsonl"), ROWS / 10);
          },
          scene -> {
            var files = List.of(scene.file("train.jsonl"), scene.file("validation.jsonl"));
            SupervisedTuning.tune(scene.fireworks(), files.get(0), files.get(1), scene.out());
            scene.out().println("The program is started again");
            return SupervisedTuning.tune(
                scene.fireworks(), files.get(0), files.get(1), scene.out());
          },
          (scene, model) -> {
            var job = scene.backstage().supervisedFineTuningJobs().get("tone-3");
            expect("job succeeded", true, job.state().isSucceeded());
            expect("evaluated", true, job.evaluationDataset() != null);
            expect("model", ModelState.READY, model.state());
            expect("made by", job.name(), model.fineTuningJob());
            expect("creates", 1, scene.sent("POST", ".../supervisedFineTuningJobs"));
            expect("datasets", 2L, scene.held(client -> client.datasets()));
          });

  /** The service is busy now and then. */
  static final Rehearsal<?> PREFERENCES =
      new Rehearsal<>(
          "Tune on preferences, read the metrics",
          scene -> {
            ChatRows.pairs(scene.file("pairs.jsonl"));
            scene.fake().faults().on("POST", ".../dpoJobs").status(429).times(1);
            scene.fake().faults().on("GET", ".../dpoJobs/*").status(503).times(2);
          },
          scene -> PreferenceTuning.tune(scene.fireworks(), scene.file("pairs.jsonl"), scene.out()),
          (scene, metrics) -> {
            var job = scene.backstage().dpoJobs().get("prefs-7");
            expect("job succeeded", true, job.state().isSucceeded());
            expect("loss", LossMethod.DPO, requireNonNull(job.lossConfig()).method());
            expect("model", ModelState.READY, scene.backstage().models().get("prefs-7").state());
            expect("metrics", scene.backstage().dpoJobs().metricsRows("prefs-7"), metrics);
            expect("no first step", false, metrics.isEmpty());
          });

  /** Ends in a model and a page. */
  static final Rehearsal<?> REPORTED =
      new Rehearsal<>(
          "Write a report of a run",
          scene -> {
            ChatRows.conversations(scene.file("prompts.jsonl"), ROWS / 4);
            scene.fake().jobs().add("evaluators", Map.of("name", "quality", "state", "ACTIVE"));
          },
          scene ->
              ReportedRun.tune(
                  scene.fireworks(), scene.file("prompts.jsonl"), scene.page("tone-9.html")),
          (scene, model) -> {
            expect("model", ModelState.READY, model.state());
            expect("page", true, Files.exists(scene.page("tone-9.html")));
          });

  /** The second job may name the first one's model only. */
  static final Rehearsal<?> WARM_START =
      new Rehearsal<>(
          "Go on from a tuned model",
          scene -> {
            ChatRows.conversations(scene.file("chats.jsonl"), ROWS / 4);
            ChatRows.pairs(scene.file("pairs.jsonl"));
          },
          scene ->
              WarmStart.tune(
                  scene.fireworks(),
                  scene.file("chats.jsonl"),
                  scene.file("pairs.jsonl"),
                  scene.out()),
          (scene, model) -> {
            var job = scene.backstage().dpoJobs().get("taste");
            var training = requireNonNull(job.trainingConfig());
            expect("warm start", "accounts/acme/models/manners", training.warmStartFrom());
            expect("base model", null, training.baseModel());
            expect("second model's base", BASE, requireNonNull(model.peftDetails()).baseModel());
          });

  /** Tuned model and base are told to answer differently. */
  static final Rehearsal<?> WHOLE_LIFE =
      new Rehearsal<>(
          "The whole life of a model",
          scene -> {
            ChatRows.conversations(scene.file("train.jsonl"), ROWS);
            scene.fake().inference().on(BASE).answers(IGNORANCE);
            scene.fake().inference().on("accounts/acme/models/tone-7").answers(HELP);
          },
          scene -> ModelLife.run(scene.fireworks(), scene.file("train.jsonl"), scene.out()),
          (scene, answers) -> {
            expect("answers", new ModelLife.Comparison(IGNORANCE, HELP), answers);
            expect("questions", 3, scene.fake().inference().questions().size());
            expect("deployments", 0L, scene.held(client -> client.deployments()));
            Duration passed = scene.fake().clock().elapsed();
            expect("time passed", true, passed.compareTo(Duration.ofMinutes(3)) > 0);
          });

  private TuningRehearsals() {}
}
