// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.rows.BatchAnswers;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The output dataset of a batch job: its answers, reordered, and its errors. */
final class BatchOutput {
  private static final String RESULTS = "/BIJOutputSet.jsonl";
  private static final String ERRORS = "/error-data";

  private BatchOutput() {}

  /** Answers every row that no earlier job of the chain has answered. */
  static void complete(FakeState store, Document job) {
    leave(store, job, rows(store, job));
    Lifecycle.end(store, job);
  }

  /** Answers the first half of the rows, like a job whose time ran out. */
  static void expire(FakeState store, Document job) {
    leave(store, job, rows(store, job).limit(rows(store, job).count() / 2));
  }

  private static void leave(FakeState store, Document job, Stream<String> rows) {
    long seed = store.ids().seed() + job.id().hashCode();
    var answers = new BatchAnswers(job.text("model"), seed, store.now(), answered(store, job));
    try (var files = new BatchFiles(store.blobs())) {
      answers.to(rows, files::add);
      var fields =
          JsonObject.of("state", "READY")
              .with("sourceJobName", job.name())
              .with("exampleCount", Long.toString(files.succeeded()))
              .with("format", "CHAT");
      Document dataset =
          new Creation(Datasets.declaration(), job.text("createdBy"))
              .seed(store, job.text("outputDatasetId"), fields);
      store.putFile(Artifacts.dataset(dataset) + RESULTS, files.results());
      store.putFile(Artifacts.dataset(dataset) + ERRORS, files.errors());
      SimulatedProgress.progress(job, 100);
      files.counts().forEach((field, count) -> job.set("jobProgress." + field, count));
    }
    Document input = store.find(Datasets.PATH, job.text("inputDatasetId"));
    if (input != null) {
      job.set("jobProgress.totalInputRequests", Long.parseLong(input.text("exampleCount")));
    }
  }

  private static Stream<String> rows(FakeState store, Document job) {
    Document input = store.find(Datasets.PATH, job.text("inputDatasetId"));
    return input == null ? Stream.of() : Datasets.rows(store, input);
  }

  private static Set<String> answered(FakeState store, Document job) {
    return earlier(store, job).stream()
        .map(output -> store.files().get(Artifacts.dataset(output) + RESULTS))
        .filter(Objects::nonNull)
        .flatMap(Blob::lines)
        .map(BatchOutput::customId)
        .collect(Collectors.toSet());
  }

  /** The outputs of the jobs that a job continues, the latest first. A chain that a test stored may be a circle. */
  static List<Document> earlier(FakeState store, @Nullable Document job) {
    var chain = new LinkedHashSet<Document>();
    Document next = job;
    while (next != null && chain.add(next)) {
      next = store.find(BatchJobs.PATH, next.text("continuedFromJobName"));
    }
    return chain.stream()
        .skip(1)
        .map(earlier -> store.find(Datasets.PATH, earlier.text("outputDatasetId")))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String customId(String line) {
    return Json.parse(line) instanceof Map<?, ?> row ? DocumentFields.text(row, "custom_id") : "";
  }
}
