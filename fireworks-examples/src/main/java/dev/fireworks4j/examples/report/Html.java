// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Markup. All other text comes into it escaped, and without what looks like a key or the query of a signed URL.
 *
 * @param markup well-formed HTML
 */
record Html(String markup) {
  static final Html NONE = new Html("");

  /** An answer or a message that is longer is cut. */
  private static final int LONGEST_TEXT = 4_000;

  private static final Pattern KEY = Pattern.compile("\\b(fw_|Bearer\\s+)[A-Za-z0-9_.~+/=-]+");
  private static final Pattern QUERY =
      Pattern.compile("(https?://[^\\s?\"'<>]{1,2000})\\?[^\\s\"'<>]+");

  /** Other invisible characters stay: languages and pictures are made of them. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

  /** A template of markup with a {@code %s} for each value; a value that is no markup itself is escaped. */
  static Html of(String template, Object... values) {
    Object[] escaped = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      escaped[i] = values[i] instanceof Html html ? html.markup : escape(String.valueOf(values[i]));
    }
    return new Html(String.format(Locale.ROOT, template, escaped));
  }

  static Html join(Collection<Html> parts) {
    return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
  }

  /** For people, e.g. {@code 3 min 20 s}; a dash where it is not known. */
  static String text(@Nullable Duration time) {
    if (time == null) {
      return "–";
    }
    if (time.toHours() > 0) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : time.toSeconds() + " s";
  }

  private static String escape(String text) {
    String shown =
        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + " … (cut)" : text;
    shown = CONTROL.matcher(shown).replaceAll("");
    shown = QUERY.matcher(KEY.matcher(shown).replaceAll("$1***")).replaceAll("$1?***");
    return shown
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
