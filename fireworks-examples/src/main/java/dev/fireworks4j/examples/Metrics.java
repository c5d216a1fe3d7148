// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.resource.SignedUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The last training step in a job's metrics file. */
final class Metrics {
  private final Stage stage;

  Metrics(Stage stage) {
    this.stage = stage;
  }

  void print(String job) throws IOException {
    Report report = stage.report();
    report.section("Read the last training step in its metrics file");
    SignedUrl url = stage.fireworks().dpoJobs().metricsFile(job);
    String last = lastLine(url);
    if (last.isEmpty()) {
      report.line("empty", "the job has written no step");
      return;
    }
    JsonLine.parse(last).forEach((name, value) -> report.line(text(value), name));
  }

  /** Whole numbers without a fraction, as they are in the file. */
  private static String text(@Nullable Object value) {
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private String lastLine(SignedUrl url) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(stage.fireworks().files().open(url), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
    }
  }
}
