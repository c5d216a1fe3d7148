// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a job measured at one step.
 *
 * @param step on the wire {@code step}; -1 if the line has none, or one that is not a valid step
 * @param values numbers by name, e.g. {@code train/loss}, in the file's order
 * @param notNumbers what the line holds besides numbers, as text by name: {@code NaN} or {@code Infinity} where
 *     training diverged; texts are shortened, lists and objects empty
 */
public record MetricsRow(
    long step, Map<String, BigDecimal> values, Map<String, String> notNumbers) {

  public MetricsRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    notNumbers = Collections.unmodifiableMap(new LinkedHashMap<>(notNumbers));
  }

  /**
   * Reads a metrics file to its end, and leaves the stream open. A last line that is still being written is skipped.
   *
   * @throws dev.fireworks4j.error.UnexpectedAnswerException if a line is no JSON object, or longer than 1 MiB, or the
   *     file than 64 MiB
   * @throws IOException if reading fails
   */
  public static List<MetricsRow> readAll(InputStream metrics) throws IOException {
    return RowCodecs.find().readMetrics(metrics);
  }
}
