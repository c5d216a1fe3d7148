// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.benchmarks.measure.ChatRows;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.ValidationReport;
import java.io.IOException;
import java.util.Map;

/** The rows of a file checked. */
public final class Validate implements Contender {
  private final ChatRows rows;

  public Validate(Setup setup) throws Exception {
    rows = ChatRows.of(setup);
  }

  @Override
  public Map<String, Double> run() {
    ValidationReport report = DatasetValidation.of(RowFormat.CHAT).check(rows.file());
    if (!report.isValid()) {
      throw new IllegalStateException(report.toString());
    }
    return Figures.items(report.rows());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
