// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.error.UnexpectedAnswerException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads metrics files as trainers write them: Python's {@code json.dumps} writes {@code NaN} where training diverged.
 */
final class MetricsReader {
  private static final int LONGEST_LINE_BYTES = 1024 * 1024;
  private static final long MAX_BYTES = 64L * 1024 * 1024;

  /** A longer number is certainly a mistake, and reading it takes quadratic time. */
  private static final int MAX_DIGITS = 1_000;

  private static final String STEP = "step";
  private static final int SHOWN_CHARS = 100;

  private final RowLines lines;
  private final List<MetricsRow> rows = new ArrayList<>();

  private MetricsReader(InputStream metrics) {
    lines = new RowLines(metrics, LONGEST_LINE_BYTES);
  }

  static List<MetricsRow> read(InputStream metrics) throws IOException {
    var reader = new MetricsReader(metrics);
    reader.readAll();
    return List.copyOf(reader.rows);
  }

  private void readAll() throws IOException {
    long bytes = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      bytes += line.length;
      if (lines.isTooLong() || bytes > MAX_BYTES) {
        throw unreadable(line, lines.isTooLong() ? "is longer than 1 MiB" : "is beyond 64 MiB");
      }
      MetricsRow row = row(line);
      if (row != null) {
        rows.add(row);
      }
    }
  }

  /** Null for a last line that is still being written. */
  private @Nullable MetricsRow row(byte[] line) {
    var values = new LinkedHashMap<String, BigDecimal>();
    var notNumbers = new LinkedHashMap<String, String>();
    var reader = JsonReader.of(new Buffer().write(line));
    reader.setLenient(true);
    try {
      reader.beginObject();
      while (reader.hasNext()) {
        value(reader.nextName(), reader, values, notNumbers);
      }
      reader.endObject();
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw unreadable(line, "holds more than one JSON object");
      }
    } catch (IOException malformed) {
      if (!lines.hasEnd() && line[0] == '{') {
        return null;
      }
      throw unreadable(line, "is not a JSON object");
    } catch (JsonDataException shapeless) {
      throw unreadable(line, "is not a JSON object");
    }
    return row(values, notNumbers);
  }

  private static void value(
      String name,
      JsonReader reader,
      Map<String, BigDecimal> values,
      Map<String, String> notNumbers)
      throws IOException {
    JsonReader.Token token = reader.peek();
    switch (token) {
      case NUMBER, STRING -> {
        String text = reader.nextString();
        boolean isNumber =
            token == JsonReader.Token.NUMBER
                ? text.length() <= MAX_DIGITS
                // 64-bit integers are text in protobuf's JSON.
                : name.equals(STEP) && text.matches("[0-9]{1,18}");
        if (isNumber) {
          values.put(name, new BigDecimal(text));
        } else {
          notNumbers.put(name, shown(text));
        }
      }
      case BOOLEAN -> notNumbers.put(name, Boolean.toString(reader.nextBoolean()));
      default -> {
        reader.skipValue();
        notNumbers.put(name, token == JsonReader.Token.NULL ? "null" : "");
      }
    }
  }

  private static MetricsRow row(Map<String, BigDecimal> values, Map<String, String> notNumbers) {
    BigDecimal step = values.remove(STEP);
    // Beyond this the value is not a step, and computing it could take very long.
    boolean isStep = step != null && step.precision() < 19 && Math.abs(step.scale()) < 19;
    return new MetricsRow(step != null && isStep ? step.longValue() : -1, values, notNumbers);
  }

  private static String shown(String text) {
    return text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + "..." : text;
  }

  private UnexpectedAnswerException unreadable(byte[] line, String problem) {
    return new UnexpectedAnswerException(
        "read metrics",
        "line " + lines.number() + " " + problem + "; it begins with: " + RowLines.shown(line),
        "if that looks like a web page, check for a proxy that answers in place of storage; else ask"
            + " for the metrics again",
        null);
  }
}
