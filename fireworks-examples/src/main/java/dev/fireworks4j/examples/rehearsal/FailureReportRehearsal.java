// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.examples.journey.FailureReport;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Three kinds with failures of this week and of the last, one kind that the key may not list. */
final class FailureReportRehearsal implements Rehearsal {
  private List<String> reported = List.of();

  @Override
  public String title() {
    return "Find what failed last week, and why";
  }

  @Override
  public void stage(Scene scene) {
    FakeFireworks fake = scene.fake();
    fake.jobs().seed("supervisedFineTuningJobs", 300);
    fail(fake, "dpoJobs", "last-week");
    fake.clock().advance(Duration.ofDays(8));

    fail(fake, "supervisedFineTuningJobs", "tone-3");
    fake.clock().advance(Duration.ofHours(5));
    fail(fake, "dpoJobs", "prefs-7");
    fake.jobs().seed("batchInferenceJobs", 5);
    evaluate(scene);
    fake.faults().on("GET", ".../reinforcementFineTuningJobs").status(403);
  }

  @Override
  public void play(Scene scene) throws IOException {
    reported = new FailureReport(scene.fireworks(), scene.out()).print();
  }

  @Override
  public void check(Scene scene) {
    UnexpectedEnd.unless(
        "jobs reported",
        List.of(
            "accounts/acme/evaluationJobs/judge-2",
            "accounts/acme/dpoJobs/prefs-7",
            "accounts/acme/supervisedFineTuningJobs/tone-3"),
        reported);
  }

  private static void fail(FakeFireworks fake, String collection, String id) {
    String name = fake.jobs().add(collection, Map.of("name", id));
    fake.jobs().fail(name, "INTERNAL", "the trainer lost a worker");
  }

  /** A job with a log: the fake writes one when an evaluation begins to run. */
  private static void evaluate(Scene scene) {
    String name =
        scene
            .backstage()
            .evaluationJobs()
            .create(
                CreateEvaluationJob.builder()
                    .id("judge-2")
                    .evaluator("accounts/acme/evaluators/judge")
                    .inputDataset("accounts/acme/datasets/answers")
                    .outputDataset("accounts/acme/datasets/scores")
                    .build())
            .name();
    scene.fake().clock().advance(Duration.ofMinutes(3));
    scene.fake().jobs().fail(name, "RESOURCE_EXHAUSTED", "the judge ran out of memory");
  }
}
