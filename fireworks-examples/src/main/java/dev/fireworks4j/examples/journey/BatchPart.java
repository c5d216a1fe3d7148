// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a file of requests, small enough for one job.
 *
 * @param id for the job; its datasets are called after it
 * @param file the rows
 */
public record BatchPart(String id, Path file) {

  /** Cuts a file into parts {@code run-00.jsonl}, {@code run-01.jsonl}, ... beside it. */
  public static List<BatchPart> cut(Path rows, String run, int rowsEach) throws IOException {
    var parts = new ArrayList<BatchPart>();
    try (BufferedReader lines = Files.newBufferedReader(rows)) {
      for (String line = lines.readLine(); line != null; ) {
        String id = String.format(Locale.ROOT, "%s-%02d", run, parts.size());
        Path file = rows.resolveSibling(id + ".jsonl");
        try (BufferedWriter part = Files.newBufferedWriter(file)) {
          for (int i = 0; i < rowsEach && line != null; i++, line = lines.readLine()) {
            part.append(line).append('\n');
          }
        }
        parts.add(new BatchPart(id, file));
      }
    }
    return parts;
  }

  /** Id of the dataset of requests. */
  public String input() {
    return id + "-in";
  }

  /** Id of the dataset of answers, which the job creates. */
  public String output() {
    return id + "-out";
  }
}
