// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A program that is to do with little memory; the test that starts it says how much. */
final class SmallHeap {
  private SmallHeap() {}

  /**
   * @param args {@code await <base URL> <file of job names>}, {@code validate <bytes> <bytes of a row>}, {@code send
   *     <signed URL> <file>}, {@code batch} or {@code split}
   */
  public static void main(String[] args) throws IOException {
    System.out.println(
        switch (args[0]) {
          case "await" -> await(args[1], Path.of(args[2]));
          case "validate" -> validate(Long.parseLong(args[1]), Integer.parseInt(args[2]));
          case "send" -> send(args[1], Path.of(args[2]));
          case "batch" -> batch();
          default -> split();
        });
  }

  private static Fireworks connect(String baseUrl) {
    return Fireworks.connect(
        FireworksOptions.builder()
            .apiKey("fw_test")
            .account("acme")
            .baseUrl(URI.create(baseUrl))
            .transport("jdk")
            .build());
  }

  private static String send(String url, Path file) {
    try (var fireworks = connect("http://127.0.0.1:1")) {
      fireworks.files().upload(SignedUrl.of(url), file);
      return "sent";
    }
  }

  private static String await(String baseUrl, Path names) throws IOException {
    try (var fireworks = connect(baseUrl);
        var outcomes =
            fireworks.awaitAll(Files.readAllLines(names), Wait.atMost(Duration.ofMinutes(5)))) {
      return outcomes.filter(outcome -> outcome.orThrow() != null).count() + " ended";
    }
  }

  private static String validate(long bytes, int rowBytes) throws IOException {
    try (var rows = new EndlessRows(bytes, rowBytes)) {
      var report = DatasetValidation.of(RowFormat.CHAT).check("rows", rows);
      return report.rows() + " rows, problems: " + report.problems().size();
    }
  }

  private static String batch() {
    try (var fake = withManyRows();
        var fireworks = fake.connect()) {
      fireworks
          .batchInferenceJobs()
          .create(
              CreateBatchInferenceJob.builder()
                  .id("b")
                  .model("accounts/fireworks/models/qwen3-8b")
                  .inputDatasetId("many")
                  .outputDatasetId("answers")
                  .build());
      fake.clock().advance(Duration.ofHours(1));
      return fireworks.datasets().get("answers").exampleCount() + " answers";
    }
  }

  private static String split() {
    try (var fake = withManyRows();
        var fireworks = fake.connect()) {
      return fireworks.datasets().split("many", 10_000).chunkDatasetNames().size() + " datasets";
    }
  }

  /** 20,000 requests of 5 KB. */
  private static FakeFireworks withManyRows() {
    var fake = FakeFireworks.start();
    String words = "why ".repeat(1_250);
    for (int file = 0; file < 20; file++) {
      var rows = new StringBuilder();
      for (int row = 0; row < 1_000; row++) {
        rows.append("{\"custom_id\":\"%d-%d\",".formatted(file, row))
            .append("\"body\":{\"messages\":[{\"role\":\"user\",\"content\":\"")
            .append(words)
            .append("\"}]}}\n");
      }
      fake.datasets().upload("many", "part-" + file + ".jsonl", rows.toString());
    }
    fake.clock().advance(Duration.ofMinutes(1));
    return fake;
  }
}
