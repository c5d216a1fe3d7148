// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows for people and for programs. */
public final class Table {
  private static final String LINE =
      "| %-52s | %-30s | %12s | %12s | %-10s | %6s [%s - %s] | %-8s | %-3s |%n";

  private final List<Row> rows;

  public Table(List<Row> rows) {
    this.rows = rows;
  }

  public void print(PrintStream out) {
    out.println("Java " + Runtime.version() + ", ratios are ours / theirs, medians of pairs");
    for (Row row : rows) {
      out.printf(
          Locale.ROOT,
          LINE,
          row.what(),
          row.against(),
          number(row.ratio().ours()),
          number(row.ratio().theirs()),
          row.unit(),
          number(row.ratio().median()),
          number(row.ratio().min()),
          number(row.ratio().max()),
          row.goal() == null ? "-" : row.goal(),
          row.goal() == null ? "" : row.isMet() ? "yes" : "NO");
    }
    long missed = rows.stream().filter(row -> !row.isMet()).count();
    out.println(missed == 0 ? "all goals met" : missed + " goals missed");
  }

  public void write(Path file) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("java", Runtime.version().toString());
    all.put("rows", rows.stream().map(Table::plain).toList());
    Files.writeString(
        file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }

  private static Map<String, Object> plain(Row row) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("what", row.what());
    plain.put("against", row.against());
    plain.put("unit", row.unit());
    plain.put("ours", row.ratio().ours());
    plain.put("theirs", row.ratio().theirs());
    plain.put("ratio", row.ratio().median());
    plain.put("min", row.ratio().min());
    plain.put("max", row.ratio().max());
    plain.put("pairs", row.ratio().pairs());
    plain.put("goal", row.goal() == null ? null : row.goal().toString());
    plain.put("met", row.isMet());
    return plain;
  }

  private static String number(double value) {
    if (value == 0 || Math.abs(value) >= 1_000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) >= 0.01 ? "%.3f" : "%.3g", value);
  }
}
