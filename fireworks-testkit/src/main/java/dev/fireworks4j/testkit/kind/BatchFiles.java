// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.rows.BatchAnswer;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.BlobWriter;
import dev.fireworks4j.testkit.store.Blobs;
import java.util.Map;

/** The two files of a batch job's output while they are written, and what is in them. */
final class BatchFiles implements AutoCloseable {
  private final BlobWriter results;
  private final BlobWriter errors;
  private long succeeded;
  private long failed;
  private long inputTokens;
  private long cachedTokens;
  private long outputTokens;

  BatchFiles(Blobs blobs) {
    results = blobs.writer();
    errors = blobs.writer();
  }

  void add(BatchAnswer answer) {
    if (answer.isGood()) {
      results.append(answer.line());
      succeeded++;
    } else {
      errors.append(answer.line());
      failed++;
    }
    inputTokens += answer.inputTokens();
    cachedTokens += answer.cachedTokens();
    outputTokens += answer.outputTokens();
  }

  /** Rows in the file of results. */
  long succeeded() {
    return succeeded;
  }

  Blob results() {
    return results.blob();
  }

  Blob errors() {
    return errors.blob();
  }

  /** By fields of {@code jobProgress}. */
  Map<String, Long> counts() {
    return Map.of(
        "cachedInputTokenCount", cachedTokens,
        "failedRequests", failed,
        "inputTokens", inputTokens,
        "outputRows", succeeded,
        "outputTokens", outputTokens,
        "successfullyProcessedRequests", succeeded,
        "totalInputRequests", succeeded + failed,
        "totalProcessedRequests", succeeded + failed);
  }

  @Override
  public void close() {
    results.close();
    errors.close();
  }
}
