// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import static dev.fireworks4j.examples.rehearsal.Rehearsal.expect;

import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResult.RowOutcome;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.examples.journey.BatchPart;
import dev.fireworks4j.examples.journey.ContinuedBatch;
import dev.fireworks4j.examples.journey.LargeBatch;
import dev.fireworks4j.examples.journey.LargeDataset;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.JobState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Journeys with many rows. */
final class DataRehearsals {
  private static final String MODEL = "accounts/fireworks/models/llama-v3p1-8b-instruct";
  private static final int PARTS = 4;
  private static final int FAILING_EACH = 100;
  private static final int ROWS = 200;
  private static final int FAILED = 4;

  private DataRehearsals() {}

  /** Two shards that together exceed the 150 MB of a single request; storage aborts the first transfer. */
  static void largeDataset(Scene scene) throws IOException {
    int rows = scene.scale().shardRows();
    var shards =
        List.of(
            ChatRows.conversations(scene.file("shard-a.jsonl"), rows),
            ChatRows.conversations(scene.file("shard-b.jsonl"), rows));
    scene.fake().faults().on("PUT", "/storage/...").status(503).times(1);

    var corpus = scene.play((fireworks, out) -> LargeDataset.upload(fireworks, shards, out));

    expect("state", DatasetState.READY, corpus.state());
    expect("rows", 2L * rows, corpus.exampleCount());
    expect("files", 2, scene.backstage().datasets().downloadUrls("corpus").size());
    expect("transfers", 3, scene.sent("PUT", "/storage/..."));
    expect("validations", 1, scene.sent("POST", ".../corpus:validateUpload"));
    var transfers = scene.fake().requests().matching("PUT", "/storage/...").stream();
    boolean leaked = transfers.anyMatch(put -> put.headers().containsKey("authorization"));
    expect("storage saw the key", false, leaked);
  }

  /** Four parts, of which two run at a time; the service refuses the second one for a while. */
  static void largeBatch(Scene scene) throws IOException {
    int rows = scene.scale().batchRows();
    var tickets = ChatRows.requests(scene.file("tickets.jsonl"), rows, FAILING_EACH);
    // The first job is accepted, the second is not, however often the client retries.
    scene.fake().faults().on("POST", ".../batchInferenceJobs").times(1);
    scene.fake().faults().on("POST", ".../batchInferenceJobs").status(429).times(3);
    var stored = new ArrayList<BatchResult>();

    scene.play(
        (fireworks, out) -> {
          List<BatchPart> parts = BatchPart.cut(tickets, "run7", rows / PARTS);
          new LargeBatch(fireworks, MODEL, stored::add, out).run(parts);
          return stored;
        });

    expect("rows stored", rows, stored.size());
    var ids = stored.stream().map(BatchResult::customId).distinct();
    expect("ids stored", (long) rows, ids.count());
    var failed = stored.stream().filter(row -> row.outcome() == RowOutcome.FAILED);
    expect("rows that failed", (long) rows / FAILING_EACH, failed.count());
    var answered = stored.stream().filter(row -> row.outcome() == RowOutcome.ANSWERED);
    var foreign = answered.filter(row -> row.request().isEmpty() || row.content() == null);
    expect("answers to another request", 0L, foreign.count());
    expect("jobs left", 0L, scene.held(client -> client.batchInferenceJobs()));
    expect("datasets left", 0L, scene.held(client -> client.datasets()));
  }

  /** A job that expired with half of its rows done. */
  static void continuedBatch(Scene scene) throws IOException {
    letBatchExpire(scene);
    var counts = new TreeMap<RowOutcome, Long>();

    int files =
        scene.play(
            (fireworks, out) -> {
              var batch = new ContinuedBatch(fireworks, out);
              var last = batch.finish("run7");
              counts.putAll(batch.count(last));
              int archived = batch.archive(last, scene.file("archive")).size();
              out.println("rows: " + counts + ", files: " + archived);
              return archived;
            });

    long answered = ROWS - FAILED;
    expect(
        "outcomes",
        Map.of(RowOutcome.ANSWERED, answered, RowOutcome.FAILED, (long) FAILED),
        counts);
    expect("files of two datasets", 4, files);
    var second = scene.backstage().batchInferenceJobs().get("run7-2");
    expect("continued", "accounts/acme/batchInferenceJobs/run7", second.continuedFromJobName());
    var progress = Objects.requireNonNull(second.jobProgress());
    expect("rows done", (ROWS + FAILED) / 2, progress.totalProcessedRequests());
  }

  private static void letBatchExpire(Scene scene) throws IOException {
    var rows = ChatRows.requests(scene.file("tickets.jsonl"), ROWS, ROWS / FAILED);
    scene.backstage().datasets().upload(DatasetUpload.of("tickets", RowFormat.BATCH, rows));
    var run =
        CreateBatchInferenceJob.builder()
            .id("run7")
            .model(MODEL)
            .inputDatasetId("accounts/acme/datasets/tickets")
            .build();
    scene.backstage().batchInferenceJobs().create(run);
    scene.fake().clock().advance(Duration.ofMinutes(4));
    scene.fake().jobs().setState("batchInferenceJobs/run7", JobState.EXPIRED);
  }
}
