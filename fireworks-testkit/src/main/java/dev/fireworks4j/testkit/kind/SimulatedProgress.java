// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep.StepAction;
import java.util.List;

/** Reports the progress and the success of jobs. */
final class SimulatedProgress {
  private static final List<String> COUNTS =
      List.of(
          "cachedInputTokenCount",
          "epoch",
          "failedRequests",
          "inputTokens",
          "outputRows",
          "outputTokens",
          "percent",
          "successfullyProcessedRequests",
          "totalInputRequests",
          "totalProcessedRequests");

  private SimulatedProgress() {}

  /** The end of a tuning job: its time, its progress and its model. */
  static StepAction completed(String prefix) {
    return (store, job) -> {
      progress(job, 100);
      Lifecycle.end(store, job);
      TrainedModel.left(prefix).run(store, job);
    };
  }

  /** A report of progress. */
  static StepAction percent(int percent) {
    return (store, job) -> progress(job, percent);
  }

  /** Sets {@code jobProgress} where the kind has it. */
  static void progress(Document job, int percent) {
    if (job.has("jobProgress")) {
      var progress = new JsonObject();
      COUNTS.forEach(count -> progress.put(count, 0L));
      progress.put("percent", (long) percent);
      job.set("jobProgress", progress);
    }
  }
}
