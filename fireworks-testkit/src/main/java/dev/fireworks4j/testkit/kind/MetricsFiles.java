// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.View;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.rows.MetricsFile;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep.StepAction;
import java.util.Map;

/** The metrics that a training job writes while it runs. */
final class MetricsFiles {
  static final int STEPS = 20;

  private static final String FILE = "/metrics.jsonl";

  private MetricsFiles() {}

  /** Writes the file when the step is reached. */
  static StepAction written(MetricsFile file) {
    return (store, job) ->
        store.putFile(path(job), file.lines(STEPS, store.ids().seed() + job.id().hashCode()));
  }

  /** {@code :getMetricsFileEndpoint}; a job that never ran has none. */
  static View endpoint() {
    return (call, job) -> {
      if (!call.store().files().containsKey(path(job))) {
        throw ApiError.notFound("metrics of " + job.name() + " not found: it has not run yet");
      }
      return JsonObject.of("signedUrl", call.downloadUrl(path(job)));
    };
  }

  static String path(Document job) {
    return Artifacts.job(job) + FILE;
  }

  static boolean exist(Map<String, ?> files, Document job) {
    return files.containsKey(path(job));
  }
}
