// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes text from servers, files, URLs and other libraries safe for messages, log lines and {@code toString}; all such
 * text must pass through here. It becomes one line of bounded length, without control and formatting characters, and
 * without credentials.
 */
public final class ForeignText {
  /** Enough for any reason that a server gives. */
  private static final int LONGEST_LINE = 1000;

  private static final int LONGEST_ID = 128;

  /** How much of a text is read before it is shortened. */
  private static final int MAX_READ = 64 * 1024;

  /** Shorter values are words that occur in ordinary text. */
  private static final int SHORTEST_SECRET = 8;

  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\p{Zl}\\p{Zp}]+");

  /** Direction marks and overrides, zero-width characters, halves of surrogate pairs. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}]");

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern USER =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]{0,20}://)[^\\s/?#\"']*@");
  private static final Pattern QUERY =
      Pattern.compile("(?i)(https?://[^\\s?\"'<>]{0,4000})\\?[^\\s\"'<>]+");
  private static final Pattern KEY =
      Pattern.compile("\\b(fw_|(?i:Bearer|Basic)\\s+)[A-Za-z0-9_.~+/=-]+");

  private ForeignText() {}

  /** One line of it, up to 1,000 characters; never empty: {@code nothing} where there is no text. */
  public static String line(@Nullable String text) {
    return line(text, List.of());
  }

  /** The same, with these secrets removed. */
  public static String line(@Nullable String text, Collection<String> secrets) {
    return shown(text, secrets, LONGEST_LINE);
  }

  /** An id, a name or a state, up to 128 characters. */
  public static String id(@Nullable String text) {
    return shown(text, List.of(), LONGEST_ID);
  }

  /** Host and port of a URI, without the user information that may stand before them. */
  public static String authority(URI uri) {
    String authority = uri.getRawAuthority();
    return line(
        authority == null ? "no host" : authority.substring(authority.lastIndexOf('@') + 1));
  }

  private static String shown(@Nullable String text, Collection<String> secrets, int longest) {
    if (text == null || text.isBlank()) {
      return "nothing";
    }
    if (isPlain(text)) {
      return shortened(hide(text, secrets), longest);
    }
    String read = text.length() > MAX_READ ? text.substring(0, MAX_READ) : text;
    String line = SPACE.matcher(hide(read, secrets)).replaceAll(" ").strip();
    line = CONTROL.matcher(INVISIBLE.matcher(line).replaceAll("")).replaceAll("?");
    // Once more: a character that was taken out may have stood in the middle of one.
    line = QUERY.matcher(USER.matcher(hide(line, secrets)).replaceAll("$1")).replaceAll("$1?***");
    return shortened(KEY.matcher(line).replaceAll("$1***"), longest);
  }

  /** True for names and ids, of which each call shows some: none of the patterns matches anything in them. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      boolean isPlain =
          (next >= 'a' && next <= 'z')
              || (next >= 'A' && next <= 'Z')
              || (next >= '-' && next <= ':')
              || next == '_';
      if (!isPlain) {
        return false;
      }
    }
    return !text.contains("://") && !text.contains("fw_");
  }

  private static String hide(String text, Collection<String> secrets) {
    String hidden = text;
    for (String secret : secrets) {
      hidden = secret.length() < SHORTEST_SECRET ? hidden : hidden.replace(secret, "***");
    }
    return hidden;
  }

  private static String shortened(String line, int longest) {
    if (line.length() <= longest) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
    return line.substring(0, end) + "...";
  }
}
