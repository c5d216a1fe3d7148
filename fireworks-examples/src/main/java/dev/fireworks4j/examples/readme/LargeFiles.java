// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.Fireworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files beyond 150 MB, and files that jobs leave. */
final class LargeFiles {
  private LargeFiles() {}

  static void upload(Fireworks fireworks, Path file) throws IOException {
    // tag::large
    Map<String, Long> sizes = Map.of("pairs.jsonl", Files.size(file));
    fireworks
        .datasets()
        .uploadUrls("pairs", sizes)
        .forEach((name, url) -> fireworks.files().upload(url, file));
    fireworks.datasets().validateUpload("pairs");
    // end::large
  }

  static long metrics(Fireworks fireworks, Path target) {
    // tag::metrics
    long bytes = fireworks.files().download(fireworks.dpoJobs().metricsFile("prefs-7"), target);
    // end::metrics
    return bytes;
  }
}
