// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job measured at one step.
 *
 * @param step on the wire {@code step}; -1 where the line has none
 * @param values numbers by name, e.g. {@code train/loss}, in the file's order
 */
public record MetricsRow(long step, Map<String, BigDecimal> values) {

  public MetricsRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads a metrics file to its end, and leaves the stream open. Members that are no numbers are passed over, and so is a
   * last line that is still being written.
   *
   * @throws IOException if reading fails or a line is no JSON object
   */
  public static List<MetricsRow> readAll(InputStream metrics) throws IOException {
    var rows = new ArrayList<MetricsRow>();
    var line = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = metrics.read(buffer); read >= 0; read = metrics.read(buffer)) {
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          add(rows, line);
        } else {
          line.write(buffer[i]);
        }
      }
    }
    addLast(rows, line);
    return List.copyOf(rows);
  }

  private static void add(List<MetricsRow> rows, ByteArrayOutputStream line) throws IOException {
    if (line.size() > 0) {
      rows.add(from(RowCodecs.find().read(line.toByteArray())));
    }
    line.reset();
  }

  private static void addLast(List<MetricsRow> rows, ByteArrayOutputStream line) {
    try {
      add(rows, line);
    } catch (IOException unfinished) {
      line.reset();
    }
  }

  private static MetricsRow from(Map<String, @Nullable Object> json) {
    var values = new LinkedHashMap<String, BigDecimal>();
    json.forEach(
        (name, value) -> {
          if (value instanceof Number number) {
            values.put(name, new BigDecimal(number.toString()));
          }
        });
    BigDecimal step = values.remove("step");
    return new MetricsRow(step == null ? -1 : step.longValue(), values);
  }
}
