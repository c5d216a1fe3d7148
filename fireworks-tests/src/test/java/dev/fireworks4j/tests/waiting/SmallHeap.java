// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.resource.SignedUrl;
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
   * @param args {@code await <base URL> <file of job names>}, {@code validate <bytes> <bytes of a row>} or {@code send
   *     <signed URL> <file>}
   */
  public static void main(String[] args) throws IOException {
    System.out.println(
        switch (args[0]) {
          case "await" -> await(args[1], Path.of(args[2]));
          case "validate" -> validate(Long.parseLong(args[1]), Integer.parseInt(args[2]));
          default -> send(args[1], Path.of(args[2]));
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
}
