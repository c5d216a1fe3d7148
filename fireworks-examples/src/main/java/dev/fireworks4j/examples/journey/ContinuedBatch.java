// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A batch job that expired, and the jobs that continue it. */
public record ContinuedBatch(Fireworks fireworks, ProgressBar out) {
  private static final int MAX_RUNS = 5;

  /** Continues a job as often as needed. Returns the last job of the chain. */
  public BatchInferenceJob finish(String id) {
    // tag::continued-batch
    var jobs = fireworks.batchInferenceJobs();
    var wait = Wait.atMost(Duration.ofHours(30)).withListener(out::onWait);
    Outcome<BatchInferenceJob> outcome = jobs.await(id, wait);
    for (int run = 2; outcome.kind() == OutcomeKind.EXPIRED && run <= MAX_RUNS; run++) {
      var rest =
          CreateBatchInferenceJob.builder()
              .id(id + "-" + run)
              .continuedFromJobName(outcome.name())
              .build();
      outcome = jobs.await(jobs.createIfAbsent(rest).name(), wait);
    }
    BatchInferenceJob last = outcome.orThrow();
    // end::continued-batch
    return last;
  }

  /** Counts the rows of the whole chain by their outcome. */
  public Map<BatchResult.RowOutcome, Long> count(BatchInferenceJob last) {
    // tag::chain-results
    try (BatchResults rows = fireworks.batchInferenceJobs().results(last.name())) {
      return rows.stream()
          .collect(Collectors.groupingBy(BatchResult::outcome, Collectors.counting()));
    }
    // end::chain-results
  }

  /** The files of all datasets of the chain, for an archive; a folder for each. */
  public List<DownloadedFile> archive(BatchInferenceJob last, Path folder) {
    return fireworks
        .datasets()
        .download(
            DatasetDownload.builder()
                .dataset(Objects.requireNonNull(last.outputDatasetId()))
                .folder(folder)
                .isWithLineage(true)
                .listener(out)
                .build());
  }
}
