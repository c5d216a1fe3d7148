// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Files of invented rows. */
final class ChatRows {
  /** With it a conversation has about 800 bytes, as real ones do. */
  private static final String ANSWER =
      "Orders that are paid before noon leave our warehouse on the same day. ".repeat(10).strip();

  private ChatRows() {}

  /** Conversations for a supervised job. */
  static Path conversations(Path file, int rows) throws IOException {
    return write(
        file,
        rows,
        row ->
            """
            {"messages": [{"role": "user", "content": "When does order %s leave?"}, \
            {"role": "assistant", "content": "%s"}]}"""
                .formatted(row, ANSWER));
  }

  /** Requests for a batch. One in {@code failingEach} has the marker that makes it fail on the fake. */
  static Path requests(Path file, int rows, int failingEach) throws IOException {
    return write(
        file,
        rows,
        row ->
            """
            {"custom_id": "ticket-%s", "body": {"messages": [{"role": "user", \
            "content": "Sort ticket %s%s"}], "max_tokens": 20}}"""
                .formatted(row, row, (row + 1) % failingEach == 0 ? " [[fail]]" : ""));
  }

  private static Path write(Path file, int rows, IntFunction<String> row) throws IOException {
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      IntStream.range(0, rows).mapToObj(row).forEach(text -> out.append(text).append('\n'));
    }
    return file;
  }

  /** The pairs that are shipped with the quick start. */
  static Path pairs(Path file) throws IOException {
    try (var shipped =
        ChatRows.class.getResourceAsStream("/dev/fireworks4j/examples/preferences.jsonl")) {
      Files.copy(Objects.requireNonNull(shipped, "preferences.jsonl"), file);
    }
    return file;
  }
}
