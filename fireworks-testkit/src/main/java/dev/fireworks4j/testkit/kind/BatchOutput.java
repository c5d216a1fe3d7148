// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.rows.BatchAnswers;
import dev.fireworks4j.testkit.rows.BatchTotals;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import dev.fireworks4j.testkit.store.FakeState;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dataset that a batch job leaves: its answers, reordered, and its errors. */
final class BatchOutput {
  private static final String RESULTS = "/BIJOutputSet.jsonl";
  private static final String ERRORS = "/error-data";

  private BatchOutput() {}

  /** Answers every row that no earlier job of the chain has answered. */
  static void complete(FakeState store, Document job) {
    leave(store, job, rows(store, job));
    Lifecycle.end(store, job);
  }

  /** Answers the first half of the rows, as a job does whose time ran out. */
  static void expire(FakeState store, Document job) {
    List<String> rows = rows(store, job);
    leave(store, job, rows.subList(0, rows.size() / 2));
  }

  private static void leave(FakeState store, Document job, List<String> rows) {
    var settings =
        new BatchAnswers(
            job.text("model"),
            store.ids().seed() + job.id().hashCode(),
            store.now(),
            answered(store, job));
    var errors = new ByteArrayOutputStream();
    var totals = new ArrayList<BatchTotals>();
    byte[] input = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    Blob results =
        store
            .blobs()
            .written(
                out -> totals.add(settings.write(new ByteArrayInputStream(input), out, errors)));
    var fields =
        JsonObject.of("state", "READY")
            .with("sourceJobName", job.name())
            .with("exampleCount", Long.toString(totals.get(0).succeeded()))
            .with("format", "CHAT");
    Document dataset =
        new Creation(Datasets.declaration(), job.text("createdBy"))
            .seed(store, job.text("outputDatasetId"), fields);
    store.files().put(Artifacts.dataset(dataset) + RESULTS, results);
    store.files().put(Artifacts.dataset(dataset) + ERRORS, store.blobs().of(errors.toByteArray()));
    progress(store, job, totals.get(0));
  }

  private static void progress(FakeState store, Document job, BatchTotals totals) {
    SimulatedProgress.progress(job, 100);
    Document input = store.find(Datasets.PATH, job.text("inputDatasetId"));
    long declared = input == null ? totals.requests() : Long.parseLong(input.text("exampleCount"));
    Map<String, Long> counts =
        Map.of(
            "cachedInputTokenCount", totals.cachedInputTokens(),
            "failedRequests", totals.failed(),
            "inputTokens", totals.inputTokens(),
            "outputRows", totals.succeeded(),
            "outputTokens", totals.outputTokens(),
            "successfullyProcessedRequests", totals.succeeded(),
            "totalInputRequests", declared,
            "totalProcessedRequests", totals.requests());
    counts.forEach((field, count) -> job.set("jobProgress." + field, count));
  }

  private static List<String> rows(FakeState store, Document job) {
    Document input = store.find(Datasets.PATH, job.text("inputDatasetId"));
    var rows = new ArrayList<String>();
    if (input != null) {
      store
          .filesBelow(Artifacts.dataset(input))
          .forEach(file -> rows.addAll(lines(file.getValue())));
    }
    return rows;
  }

  private static Set<String> answered(FakeState store, Document job) {
    var done = new HashSet<String>();
    Document continued = store.find(BatchJobs.PATH, job.text("continuedFromJobName"));
    while (continued != null) {
      Document output = store.find(Datasets.PATH, continued.text("outputDatasetId"));
      Blob results = output == null ? null : store.files().get(Artifacts.dataset(output) + RESULTS);
      if (results != null) {
        lines(results).forEach(line -> done.add(customId(line)));
      }
      continued = store.find(BatchJobs.PATH, continued.text("continuedFromJobName"));
    }
    return done;
  }

  private static String customId(String line) {
    return Json.parse(line.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> row
        ? DocumentFields.text(row, "custom_id")
        : "";
  }

  private static List<String> lines(Blob file) {
    try (InputStream in = file.open();
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
