// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Markup. All other text comes into it escaped, and without what looks like a key, a password
 * or the query of a signed URL.
 *
 * @param markup well-formed HTML
 */
record Html(String markup) {
  static final Html NONE = new Html("");

  /** An answer or a message that is longer is cut. */
  private static final int LONGEST_TEXT = 4_000;

  /** After "basic", which answers may contain too, only what is not a plain word. */
  private static final Pattern KEY =
      Pattern.compile(
          "\\b(fw_|(?i:Bearer)\\s+|(?i:Basic)\\s+(?=[a-z+/]*[A-Z0-9=]))[A-Za-z0-9_.~+/=-]+");

  private static final Pattern USER =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]{0,20}://)[^\\s/?#\"']*@");
  private static final Pattern QUERY =
      Pattern.compile("(?i)(https?://[^\\s?\"'<>]{0,4000})\\?[^\\s\"'<>]+");

  /** Other invisible characters are kept, because languages and emoji need them. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

  /** A template of markup with a {@code %s} for each value; a value that is not markup itself is escaped. */
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
    String shown = redacted(CONTROL.matcher(text).replaceAll(""));
    return (shown.length() > LONGEST_TEXT ? shown.substring(0, LONGEST_TEXT) + " … (cut)" : shown)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Redacted before it is cut: half of an address could not be recognized as one with a password. */
  private static String redacted(String text) {
    String shown = USER.matcher(text).replaceAll("$1***@");
    return KEY.matcher(QUERY.matcher(shown).replaceAll("$1?***")).replaceAll("$1***");
  }
}
