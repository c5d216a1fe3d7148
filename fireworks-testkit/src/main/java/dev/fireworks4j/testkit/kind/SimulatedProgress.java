// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.store.Document;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** How jobs report their progress and end well. */
final class SimulatedProgress {
  private SimulatedProgress() {}

  /** The end of a tuning job: its time, its progress and its model. */
  static Step.Effect completed(String prefix) {
    return (store, job) -> {
      progress(job, 100);
      Lifecycle.end(store, job);
      TrainedModel.left(prefix).apply(store, job);
    };
  }

  /** A report on the way. */
  static Step.Effect percent(int percent) {
    return (store, job) -> progress(job, percent);
  }

  /** Sets {@code jobProgress} where the kind has it. */
  static void progress(Document job, int percent) {
    if (job.fields().containsKey("jobProgress")) {
      var progress = new LinkedHashMap<String, @Nullable Object>();
      for (String count :
          new String[] {
            "cachedInputTokenCount",
            "epoch",
            "failedRequests",
            "inputTokens",
            "outputRows",
            "outputTokens"
          }) {
        progress.put(count, 0L);
      }
      progress.put("percent", (long) percent);
      progress.put("successfullyProcessedRequests", 0L);
      progress.put("totalInputRequests", 0L);
      progress.put("totalProcessedRequests", 0L);
      job.set("jobProgress", progress);
    }
  }
}
