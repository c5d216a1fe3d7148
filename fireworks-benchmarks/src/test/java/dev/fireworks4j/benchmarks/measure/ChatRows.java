// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of chat rows of about 1 KB each; the amount is its size in MiB. */
public record ChatRows(Path file) implements AutoCloseable {
  private static final String SENTENCE = "How do I get a refund for an order that arrived late? ";

  public static ChatRows of(Setup setup) throws IOException {
    Path file = Files.createTempFile("chat", ".jsonl");
    long bytes = (long) setup.amount() << 20;
    try (OutputStream rows = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      long written = 0;
      for (int i = 0; written < bytes; i++) {
        byte[] row = row(i).getBytes(UTF_8);
        rows.write(row);
        written += row.length;
      }
    }
    return new ChatRows(file);
  }

  private static String row(int i) {
    return "{\"messages\":[{\"role\":\"system\",\"content\":\"You answer questions about orders, briefly.\"},"
        + "{\"role\":\"user\",\"content\":\""
        + SENTENCE.repeat(1 + i % 10)
        + "\"},"
        + "{\"role\":\"assistant\",\"content\":\"Order "
        + i
        + " qualifies. \\u201cLate\\u201d means \\n"
        + SENTENCE.repeat(1 + i % 17)
        + "\"}]}\n";
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }
}
