// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.jmh;

import dev.fireworks4j.benchmarks.bare.Json;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A file of chat rows of about 1 KB each. An operation is one row. */
@State(Scope.Benchmark)
@OperationsPerInvocation(RowsBenchmark.ROWS)
public class RowsBenchmark {
  static final int ROWS = 50_000;

  private static final String SENTENCE = "How do I get a refund for an order that arrived late? ";
  private static final String ROW =
      "{\"messages\":[{\"role\":\"system\",\"content\":\"You answer questions about orders.\"},"
          + "{\"role\":\"user\",\"content\":\"%s\"},"
          + "{\"role\":\"assistant\",\"content\":\"Order %d qualifies. \\u201cLate\\u201d:\\n%s\"}]}";

  private Path file;

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("chat", ".jsonl");
    Files.write(
        file, (Iterable<String>) IntStream.range(0, ROWS).mapToObj(RowsBenchmark::row)::iterator);
  }

  /** By the library. */
  @Benchmark
  public void check() {
    DatasetValidation.of(RowFormat.CHAT).check(file).orThrow();
  }

  /** The least check that one would write: each line is parsed into maps. */
  @Benchmark
  public long lines() throws IOException {
    long members = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        members += Json.read(line).size();
      }
    }
    return members;
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  private static String row(int i) {
    return ROW.formatted(SENTENCE.repeat(1 + i % 10), i, SENTENCE.repeat(1 + i % 17));
  }
}
