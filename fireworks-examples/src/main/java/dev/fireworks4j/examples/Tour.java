// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.TrainingConfig;
import java.io.IOException;
import java.nio.file.Path;

/** The tour from a file of preference pairs to a tuned model and its answer, and two jobs that end otherwise. */
final class Tour {
  private final Stage stage;
  private final Report report;
  private final Plan plan;
  private final CleanUp cleanUp;

  Tour(Stage stage) {
    this.stage = stage;
    this.report = stage.report();
    this.plan = stage.plan();
    this.cleanUp = new CleanUp(stage);
  }

  /** Cleans up at the end, also after a failure. */
  void run() throws IOException {
    try (var files = PreferenceFiles.create()) {
      String job = tune(upload(files.good()));
      makeFurtherJobs();
      new JobList(stage).print();
      new JobDetails(stage).print(job);
      new Metrics(stage).print(job);
      cancel(plan.jobId(plan.betas().get(0)));
      showFailure(files.broken());
      new FirstQuestion(stage).ask(job);
    } finally {
      cleanUp.run();
    }
  }

  private String upload(Path file) {
    report.section("Upload preference pairs");
    String dataset = plan.prefix() + "-pairs";
    return cleanUp.dataset(dataset, () -> new Upload(stage).run(dataset, file));
  }

  private String tune(String dataset) {
    report.section("Tune a model on them");
    DpoJob job = create(plan.jobId(Plan.BETA), Plan.BETA, dataset);
    report.line("created", "dpoJob " + job.id());
    DpoJob ended = new JobFollower(stage).follow(job.id()).orThrow();
    TrainingConfig config = ended.trainingConfig();
    report.line("model", config == null ? "unknown" : config.outputModel());
    return ended.id();
  }

  private void makeFurtherJobs() {
    report.section("Try other values of beta");
    for (double beta : plan.betas()) {
      DpoJob job = create(plan.jobId(beta), beta, plan.prefix() + "-pairs");
      report.line("created", "dpoJob " + job.id());
    }
  }

  private void cancel(String id) {
    report.section("Cancel a job");
    stage.fireworks().dpoJobs().cancel(id);
    report.line("asked", "to cancel " + id);
    new JobFollower(stage).follow(id);
  }

  private void showFailure(Path brokenFile) {
    report.section("See why a job on a broken file fails");
    String id = plan.prefix() + "-broken";
    cleanUp.dataset(id, () -> new Upload(stage).run(id, brokenFile));
    DpoJob job = create(id, Plan.BETA, id);
    report.line("created", "dpoJob " + job.id());
    new JobFollower(stage).follow(job.id());
  }

  private DpoJob create(String id, double beta, String dataset) {
    var spec =
        CreateDpoJob.builder()
            .id(id)
            .displayName(id)
            .dataset(dataset)
            .trainingConfig(
                TrainingConfig.builder()
                    .baseModel(plan.baseModel())
                    .outputModel(id)
                    .epochs(1)
                    .loraRank(8)
                    .build())
            .lossConfig(LossConfig.dpo(beta))
            .build();
    return cleanUp.job(id, () -> stage.fireworks().dpoJobs().create(spec));
  }
}
