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
import dev.fireworks4j.job.BatchInferenceJob;
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

  /** Two shards that together are beyond the 150 MB of a single request; storage breaks off the first transfer. */
  static final Rehearsal<?> LARGE_DATASET =
      new Rehearsal<>(
          "Upload a dataset of several large files",
          scene -> {
            ChatRows.conversations(scene.file("shard-a.jsonl"), scene.scale().shardRows());
            ChatRows.conversations(scene.file("shard-b.jsonl"), scene.scale().shardRows());
            scene.fake().faults().on("PUT", "/storage/...").status(503).times(1);
          },
          scene -> {
            var shards = List.of(scene.file("shard-a.jsonl"), scene.file("shard-b.jsonl"));
            return LargeDataset.upload(scene.fireworks(), shards, scene.out());
          },
          (scene, corpus) -> {
            expect("state", DatasetState.READY, corpus.state());
            expect("rows", 2L * scene.scale().shardRows(), corpus.exampleCount());
            expect("files", 2, scene.backstage().datasets().downloadUrls("corpus").size());
            expect("transfers", 3, scene.sent("PUT", "/storage/..."));
            expect("validations", 1, scene.sent("POST", ".../corpus:validateUpload"));
            var transfers = scene.fake().requests().matching("PUT", "/storage/...").stream();
            boolean leaked = transfers.anyMatch(put -> put.headers().containsKey("authorization"));
            expect("storage saw the key", false, leaked);
          });

  /** Four parts, of which two run at a time; the service refuses the second one for a while. */
  static final Rehearsal<?> LARGE_BATCH =
      new Rehearsal<>(
          "Answer many requests in batches",
          scene -> {
            int rows = scene.scale().batchRows();
            ChatRows.requests(scene.file("tickets.jsonl"), rows, FAILING_EACH);
            // The first job finds a place, the second does not, whatever the client tries by
            // itself.
            scene.fake().faults().on("POST", ".../batchInferenceJobs").times(1);
            scene.fake().faults().on("POST", ".../batchInferenceJobs").status(429).times(3);
          },
          scene -> {
            var stored = new ArrayList<BatchResult>();
            int rows = scene.scale().batchRows() / PARTS;
            List<BatchPart> parts = BatchPart.cut(scene.file("tickets.jsonl"), "run7", rows);
            new LargeBatch(scene.fireworks(), MODEL, stored::add, scene.out()).run(parts);
            return stored;
          },
          DataRehearsals::checkStored);

  /** A job that expired with half of its rows done. */
  static final Rehearsal<?> CONTINUED_BATCH =
      new Rehearsal<>(
          "Continue a batch that expired",
          DataRehearsals::letBatchExpire,
          scene -> {
            var batch = new ContinuedBatch(scene.fireworks(), scene.out());
            BatchInferenceJob last = batch.finish("run7");
            Map<RowOutcome, Long> counts = batch.count(last);
            int files = batch.archive(last, scene.file("archive")).size();
            scene.out().println("rows: " + new TreeMap<>(counts) + ", files: " + files);
            return Map.entry(counts, files);
          },
          (scene, archive) -> {
            long answered = ROWS - FAILED;
            var counts = Map.of(RowOutcome.ANSWERED, answered, RowOutcome.FAILED, (long) FAILED);
            expect("outcomes", counts, archive.getKey());
            expect("files of two datasets", 4, archive.getValue());
            var second = scene.backstage().batchInferenceJobs().get("run7-2");
            String first = "accounts/acme/batchInferenceJobs/run7";
            expect("continued", first, second.continuedFromJobName());
            var progress = Objects.requireNonNull(second.jobProgress());
            expect("rows done", (ROWS + FAILED) / 2, progress.totalProcessedRequests());
          });

  private DataRehearsals() {}

  private static void checkStored(Scene scene, List<BatchResult> stored) {
    int rows = scene.scale().batchRows();
    expect("rows stored", rows, stored.size());
    expect(
        "ids stored", (long) rows, stored.stream().map(BatchResult::customId).distinct().count());
    var failed = stored.stream().filter(row -> row.outcome() == RowOutcome.FAILED);
    expect("rows that failed", (long) rows / FAILING_EACH, failed.count());
    var foreign =
        stored.stream()
            .filter(row -> row.outcome() == RowOutcome.ANSWERED)
            .filter(row -> row.request().isEmpty() || row.content() == null);
    expect("answers to another request", 0L, foreign.count());
    expect("jobs left", 0L, scene.held(client -> client.batchInferenceJobs()));
    expect("datasets left", 0L, scene.held(client -> client.datasets()));
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
