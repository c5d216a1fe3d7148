// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.examples.journey.ContinuedBatch;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.JobState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A job that expired with half of its rows done. */
final class ContinuedBatchRehearsal implements Rehearsal {
  private static final int ROWS = 200;
  private static final int FAILING_EACH = 50;

  private Map<BatchResult.Outcome, Long> counts = Map.of();
  private List<DownloadedFile> files = List.of();

  @Override
  public String title() {
    return "Continue a batch that expired";
  }

  @Override
  public void stage(Scene scene) throws IOException {
    Path rows = ChatRows.requests(scene.folder().resolve("tickets.jsonl"), ROWS, FAILING_EACH);
    scene.backstage().datasets().upload(DatasetUpload.of("tickets", RowFormat.BATCH, rows));
    scene
        .backstage()
        .batchInferenceJobs()
        .create(
            CreateBatchInferenceJob.builder()
                .id("run7")
                .model("accounts/fireworks/models/llama-v3p1-8b-instruct")
                .inputDatasetId("accounts/acme/datasets/tickets")
                .build());
    scene.fake().clock().advance(Duration.ofMinutes(4));
    scene.fake().jobs().setState("batchInferenceJobs/run7", JobState.EXPIRED);
  }

  @Override
  public void play(Scene scene) {
    var batch = new ContinuedBatch(scene.fireworks(), scene.out());
    BatchInferenceJob last = batch.finish("run7");
    counts = batch.count(last);
    files = batch.archive(last, scene.folder().resolve("archive"));
    scene.out().println("rows: " + counts + ", files: " + files.size());
  }

  @Override
  public void check(Scene scene) {
    long failed = ROWS / FAILING_EACH;
    UnexpectedEnd.unless("answers", ROWS - failed, counts.get(BatchResult.Outcome.ANSWERED));
    UnexpectedEnd.unless("failures", failed, counts.get(BatchResult.Outcome.FAILED));
    UnexpectedEnd.unless("outcomes", 2, counts.size());
    UnexpectedEnd.unless("files of two datasets", 4, files.size());
    BatchInferenceJob second = scene.backstage().batchInferenceJobs().get("run7-2");
    UnexpectedEnd.unless(
        "continued", "accounts/acme/batchInferenceJobs/run7", second.continuedFromJobName());
    UnexpectedEnd.unless("rows done again", 0, processed(second) - ROWS / 2 - (int) failed / 2);
  }

  private static int processed(BatchInferenceJob job) {
    var progress = job.jobProgress();
    Integer count = progress == null ? null : progress.totalProcessedRequests();
    return count == null ? -1 : count;
  }
}
