// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * More requests than fit into one batch job, a few jobs at a time.
 *
 * @param store receives each row, with request and answer
 */
public record LargeBatch(
    Fireworks fireworks, String model, Consumer<BatchResult> store, ProgressBar out) {
  private static final int AT_ONCE = 2;

  /** Runs all parts of one set of rows; each {@code custom_id} must be unique. */
  public void run(List<BatchPart> parts) {
    // tag::large-batch
    DatasetValidation.of(RowFormat.BATCH).check(files(parts)).orThrow();

    Deque<BatchPart> waiting = new ArrayDeque<>(parts);
    Set<String> running = new LinkedHashSet<>();
    var wait = Wait.atMost(Duration.ofHours(30)).withListener(out::onWait);
    while (!waiting.isEmpty() || !running.isEmpty()) {
      submit(waiting, running);
      String ended = fireworks.awaitAll(running, wait).findFirst().orElseThrow().name();
      running.remove(ended);
      collect(fireworks.batchInferenceJobs().get(ended));
    }
    // end::large-batch
  }

  /** Fills the free places. A rejection because the quota is used up means waiting, as long as other jobs run. */
  private void submit(Deque<BatchPart> waiting, Set<String> running) {
    while (running.size() < AT_ONCE && !waiting.isEmpty()) {
      try {
        running.add(submit(waiting.element()).name());
        waiting.remove();
      } catch (ApiException refused) {
        boolean isQuota = refused.httpStatus() == 429 || refused.httpStatus() == 403;
        if (!isQuota || running.isEmpty()) {
          throw refused;
        }
        out.println(waiting.element().id() + " waits for a place: HTTP " + refused.httpStatus());
        return;
      }
    }
  }

  private Job submit(BatchPart part) {
    Dataset input =
        fireworks
            .datasets()
            .upload(
                DatasetUpload.builder()
                    .id(part.id() + "-in")
                    .format(RowFormat.BATCH)
                    .files(List.of(part.file()))
                    .isResumable(true)
                    .listener(out)
                    .build());
    return fireworks
        .batchInferenceJobs()
        .createIfAbsent(
            CreateBatchInferenceJob.builder()
                .id(part.id())
                .model(model)
                .inputDatasetId(input.name())
                .build());
  }

  private void collect(BatchInferenceJob job) {
    long missing = 0;
    // tag::batch-results
    try (BatchResults results = fireworks.batchInferenceJobs().results(job.name())) {
      for (BatchResult row : results) {
        if (row.outcome() == BatchResult.RowOutcome.MISSING) {
          missing++;
        } else {
          store.accept(row);
        }
      }
    }
    // end::batch-results
    if (missing == 0) {
      tidyUp(job);
    } else {
      out.println(job.id() + ": " + missing + " rows without an answer; continue the job");
    }
  }

  private void tidyUp(BatchInferenceJob job) {
    fireworks.batchInferenceJobs().delete(job.name());
    Stream.of(job.inputDatasetId(), job.outputDatasetId())
        .filter(Objects::nonNull)
        .forEach(fireworks.datasets()::delete);
    out.println(job.id() + " is stored and tidied up");
  }

  private static Path[] files(List<BatchPart> parts) {
    return parts.stream().map(BatchPart::file).toArray(Path[]::new);
  }
}
