// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files of made-up rows. */
final class ChatRows {
  /** With it a conversation has about 800 bytes, as real ones do. */
  private static final String ANSWER =
      "Orders that are paid before noon leave our warehouse on the same day. ".repeat(10).strip();

  private ChatRows() {}

  /** Conversations for a supervised job. */
  static Path conversations(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int row = 0; row < rows; row++) {
        out.append("{\"messages\": [")
            .append("{\"role\": \"user\", \"content\": \"When does order ")
            .append(Integer.toString(row))
            .append(" leave?\"}, {\"role\": \"assistant\", \"content\": \"")
            .append(ANSWER)
            .append("\"}]}\n");
      }
    }
    return file;
  }

  /** Requests for a batch. The fake fails those that ask for it, one in {@code failingEach}. */
  static Path requests(Path file, int rows, int failingEach) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int row = 0; row < rows; row++) {
        out.append("{\"custom_id\": \"ticket-")
            .append(Integer.toString(row))
            .append(
                "\", \"body\": {\"messages\": [{\"role\": \"user\", \"content\": \"Sort ticket ")
            .append(Integer.toString(row))
            .append(row % failingEach == failingEach - 1 ? " [[fail]]" : "")
            .append("\"}], \"max_tokens\": 20}}\n");
      }
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
