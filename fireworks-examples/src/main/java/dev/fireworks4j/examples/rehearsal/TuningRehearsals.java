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
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

/** Journeys that tune a model. */
final class TuningRehearsals {
  private static final int ROWS = 200;
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";

  private TuningRehearsals() {}

  /** The program is started again after the end: it finds everything, and creates nothing. */
  static void supervised(Scene scene) throws IOException {
    var train = ChatRows.conversations(scene.file("train.jsonl"), ROWS);
    var validation = ChatRows.conversations(scene.file("validation.jsonl"), ROWS / 10);

    var model =
        scene.play(
            (fireworks, out) -> {
              SupervisedTuning.tune(fireworks, train, validation, out);
              out.println("The program is started again");
              return SupervisedTuning.tune(fireworks, train, validation, out);
            });

    var job = scene.backstage().supervisedFineTuningJobs().get("tone-3");
    expect("job succeeded", true, job.state().isSucceeded());
    expect("evaluated", true, job.evaluationDataset() != null);
    expect("model", ModelState.READY, model.state());
    expect("made by", job.name(), model.fineTuningJob());
    expect("creates", 1, scene.sent("POST", ".../supervisedFineTuningJobs"));
    expect("datasets", 2L, scene.held(client -> client.datasets()));
  }

  /** The service is sometimes busy. */
  static void preferences(Scene scene) throws IOException {
    var pairs = ChatRows.pairs(scene.file("pairs.jsonl"));
    scene.fake().faults().on("POST", ".../dpoJobs").status(429).times(1);
    scene.fake().faults().on("GET", ".../dpoJobs/*").status(503).times(2);

    var metrics = scene.play((fireworks, out) -> PreferenceTuning.tune(fireworks, pairs, out));

    var jobs = scene.backstage().dpoJobs();
    expect("job succeeded", true, jobs.get("prefs-7").state().isSucceeded());
    expect("loss", LossMethod.DPO, requireNonNull(jobs.get("prefs-7").lossConfig()).method());
    expect("model", ModelState.READY, scene.backstage().models().get("prefs-7").state());
    expect("metrics", jobs.metricsRows("prefs-7"), metrics);
    expect("no first step", false, metrics.isEmpty());
  }

  /** Ends in a model and a page. */
  static void report(Scene scene) throws IOException {
    var prompts = ChatRows.conversations(scene.file("prompts.jsonl"), ROWS / 4);
    var page = scene.page("tone-9.html");
    scene.fake().jobs().add("evaluators", Map.of("name", "quality", "state", "ACTIVE"));

    var model = scene.play((fireworks, out) -> ReportedRun.tune(fireworks, prompts, page));

    expect("model", ModelState.READY, model.state());
    expect("page", true, Files.exists(page));
  }

  /** The second job may only name the model of the first. */
  static void warmStart(Scene scene) throws IOException {
    var chats = ChatRows.conversations(scene.file("chats.jsonl"), ROWS / 4);
    var pairs = ChatRows.pairs(scene.file("pairs.jsonl"));

    var model = scene.play((fireworks, out) -> WarmStart.tune(fireworks, chats, pairs, out));

    var training = requireNonNull(scene.backstage().dpoJobs().get("taste").trainingConfig());
    expect("warm start", "accounts/acme/models/manners", training.warmStartFrom());
    expect("base model", null, training.baseModel());
    expect("second model's base", BASE, requireNonNull(model.peftDetails()).baseModel());
  }

  /** The tuned model and its base have different answers. */
  static void wholeLife(Scene scene) throws IOException {
    var train = ChatRows.conversations(scene.file("train.jsonl"), ROWS);
    var expected = new ModelLife.Comparison("I cannot know that.", "Happy to help!");
    scene.fake().inference().on(BASE).answers(expected.base());
    scene.fake().inference().on("accounts/acme/models/tone-7").answers(expected.tuned());

    var answers = scene.play((fireworks, out) -> ModelLife.run(fireworks, train, out));

    expect("answers", expected, answers);
    expect("questions", 3, scene.fake().inference().questions().size());
    expect("deployments", 0L, scene.held(client -> client.deployments()));
    Duration passed = scene.fake().clock().elapsed();
    expect("time passed", true, passed.compareTo(Duration.ofMinutes(3)) > 0);
  }
}
