// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.metrics;

import dev.fireworks4j.rest.json.UnreadableJsonException;
import dev.fireworks4j.rest.rows.RowLines;
import dev.fireworks4j.usage.MetricSample;
import dev.fireworks4j.usage.MetricType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the text format of Prometheus, version 0.0.4, line by line. Comments, the marks of newer formats and exemplars
 * are skipped; a type that is unknown here is untyped. Every length is bounded before anything is kept.
 */
public final class PrometheusText {
  /** A sample of the service has some 300 bytes; a thousand deployments with all histograms have about 150,000. */
  static final int MAX_SAMPLES = 200_000;

  static final int LONGEST_LINE_BYTES = 64 * 1024;

  private static final List<String> SUFFIXES = List.of("_bucket", "_sum", "_count");

  private final List<MetricSample> samples = new ArrayList<>();
  private final Map<String, MetricType> types = new HashMap<>();
  private final Map<String, String> helps = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private PrometheusText() {}

  /**
   * All samples, in their order.
   *
   * @throws UnreadableJsonException at the first line that is not a sample, is too long, or exceeds the number of
   *     samples
   * @throws java.io.EOFException if the last line is not complete
   */
  public static List<MetricSample> read(InputStream body) throws IOException {
    var text = new PrometheusText();
    // Not closed: the body belongs to the call.
    var lines = new RowLines(body, LONGEST_LINE_BYTES);
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (lines.isTooLong()) {
        throw new UnreadableJsonException(
            "line " + lines.number(), "the line has more than " + LONGEST_LINE_BYTES + " bytes");
      }
      requireEnd(lines);
      try {
        text.add(new String(line, StandardCharsets.UTF_8).strip());
      } catch (IllegalArgumentException e) {
        throw new UnreadableJsonException(
            "line " + lines.number(), e.getMessage() + ": " + RowLines.shown(line));
      }
    }
    requireEnd(lines);
    return List.copyOf(text.samples);
  }

  /** A line of blanks may be the start of a sample. */
  private static void requireEnd(RowLines lines) throws EOFException {
    if (lines.number() > 0 && !lines.hasEnd()) {
      throw new EOFException("the metrics end within a line");
    }
  }

  private void add(String line) {
    if (line.startsWith("#")) {
      comment(line.substring(1).strip().split("[ \\t]+", 3));
    } else if (!line.isEmpty()) {
      if (samples.size() == MAX_SAMPLES) {
        throw new IllegalArgumentException("more than " + MAX_SAMPLES + " samples");
      }
      samples.add(sample(new MetricCursor(line, texts)));
    }
  }

  /** Only two kinds of comments have a meaning. */
  private void comment(String[] words) {
    if (words.length == 3 && words[0].equals("TYPE")) {
      types.put(words[1], type(words[2]));
    } else if (words.length == 3 && words[0].equals("HELP")) {
      helps.put(words[1], MetricCursor.unescaped(words[2]));
    }
  }

  private static MetricType type(String word) {
    try {
      return MetricType.valueOf(word.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return MetricType.UNTYPED;
    }
  }

  private MetricSample sample(MetricCursor cursor) {
    String name = cursor.name();
    String family = family(name);
    Map<String, String> labels = cursor.labels();
    double value = cursor.value();
    return new MetricSample(
        name,
        types.getOrDefault(family, MetricType.UNTYPED),
        helps.get(family),
        labels,
        value,
        cursor.timestamp());
  }

  /** Samples of histograms and summaries have names of their own. */
  private String family(String name) {
    for (String suffix : SUFFIXES) {
      String stem = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
      MetricType type = types.get(stem);
      if (type == MetricType.HISTOGRAM || type == MetricType.SUMMARY) {
        return stem;
      }
    }
    return name;
  }
}
