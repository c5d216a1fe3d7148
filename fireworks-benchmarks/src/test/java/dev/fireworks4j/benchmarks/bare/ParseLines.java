// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.ChatRows;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** The least check one would write: each line parsed into maps. */
public final class ParseLines implements Contender {
  private final ChatRows rows;

  public ParseLines(Setup setup) throws Exception {
    rows = ChatRows.of(setup);
  }

  @Override
  public Map<String, Double> run() throws Exception {
    long count = 0;
    try (BufferedReader lines = Files.newBufferedReader(rows.file())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count += Json.read(line).size();
      }
    }
    return Figures.items(count);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
