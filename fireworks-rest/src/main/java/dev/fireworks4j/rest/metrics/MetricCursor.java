// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.metrics;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of one sample. Every problem is an {@link IllegalArgumentException} that describes it. */
final class MetricCursor {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,5})?");
  private static final int LONGEST_NUMBER = 64;

  private final String line;
  private final Map<String, String> texts;
  private int position;

  /** {@code texts} holds each text once, however many samples have it. */
  MetricCursor(String line, Map<String, String> texts) {
    this.line = line;
    this.texts = texts;
  }

  String name() {
    var matcher = NAME.matcher(line).region(position, line.length());
    if (!matcher.lookingAt()) {
      throw new IllegalArgumentException("a name is missing");
    }
    position = matcher.end();
    return shared(matcher.group());
  }

  /** Empty where there are none. */
  Map<String, String> labels() {
    skipBlanks();
    var labels = new LinkedHashMap<String, String>();
    if (!take('{')) {
      return labels;
    }
    skipBlanks();
    while (!take('}')) {
      label(labels);
      skipBlanks();
      if (!take(',') && !isAt('}')) {
        throw new IllegalArgumentException("the labels do not end");
      }
      skipBlanks();
    }
    return labels;
  }

  private void label(Map<String, String> labels) {
    String name = name();
    skipBlanks();
    boolean isAssigned = take('=');
    skipBlanks();
    if (!isAssigned || !take('"')) {
      throw new IllegalArgumentException("a label has no value in quotes");
    }
    int start = position;
    while (position < line.length() && !isAt('"')) {
      position += isAt('\\') ? 2 : 1;
    }
    if (position >= line.length()) {
      throw new IllegalArgumentException("the value of a label does not end");
    }
    String value = shared(unescaped(line.substring(start, position)));
    position++;
    if (labels.put(name, value) != null) {
      throw new IllegalArgumentException("a label is there twice");
    }
  }

  double value() {
    String word = word();
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> number(word);
    };
  }

  private static double number(String word) {
    if (word.length() > LONGEST_NUMBER || !NUMBER.matcher(word).matches()) {
      throw new IllegalArgumentException("the value is not a number");
    }
    return Double.parseDouble(word);
  }

  /** Milliseconds on the wire; null where there is none. What follows a {@code #} is an exemplar. */
  @Nullable Instant timestamp() {
    skipBlanks();
    if (position == line.length() || isAt('#')) {
      return null;
    }
    String word = word();
    skipBlanks();
    if (position < line.length() && !isAt('#')) {
      throw new IllegalArgumentException("there is more behind the timestamp");
    }
    try {
      return Instant.ofEpochMilli(Long.parseLong(word));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the timestamp is not a whole number", e);
    }
  }

  /** With the three escapes of the format; any other character after a backslash is kept with it. */
  static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (text.charAt(i) == '\\' && (next == 'n' || next == '"' || next == '\\')) {
        plain.append(next == 'n' ? '\n' : next);
        i++;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  private String word() {
    skipBlanks();
    int start = position;
    while (position < line.length() && !isAt(' ') && !isAt('\t')) {
      position++;
    }
    if (start == position) {
      throw new IllegalArgumentException("the value is missing");
    }
    return line.substring(start, position);
  }

  private String shared(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private void skipBlanks() {
    while (isAt(' ') || isAt('\t')) {
      position++;
    }
  }

  private boolean take(char wanted) {
    boolean found = isAt(wanted);
    position += found ? 1 : 0;
    return found;
  }

  private boolean isAt(char wanted) {
    return position < line.length() && line.charAt(position) == wanted;
  }
}
