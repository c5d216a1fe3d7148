// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A URL that grants access to whoever holds it, for minutes to hours. Prints without its query, where the grant sits;
 * only {@link #reveal()} and {@link #uri()} give all of it.
 *
 * @param reveal the whole URL as the service sent it; keep it out of logs
 */
public record SignedUrl(String reveal) {

  public SignedUrl {
    Objects.requireNonNull(reveal, "signed URL");
  }

  /** Wraps a URL as the service sent it. */
  public static SignedUrl of(String text) {
    return new SignedUrl(text);
  }

  /**
   * The whole URL; keep it out of logs.
   *
   * @throws IllegalArgumentException if the text is no URI; the message does not show it
   */
  public URI uri() {
    URI uri = tryParse(reveal);
    if (uri == null) {
      throw new IllegalArgumentException("signed URL: not a URI; ask the service for a new one");
    }
    return uri;
  }

  /** The URL up to its query, e.g. {@code https://host/path?***}; {@code ***} alone where that cannot be told. */
  @Override
  public String toString() {
    int authority = reveal.indexOf("://");
    if (authority < 0 || firstOf(reveal, "/?#@", 0) < authority) {
      return "***";
    }
    int end = firstOf(reveal, "?#", authority + 3);
    int path = Math.min(end, firstOf(reveal, "/", authority + 3));
    int user = reveal.lastIndexOf('@', path - 1);
    String host = reveal.substring(user > authority ? user + 1 : authority + 3, path);
    String hidden = end < reveal.length() ? "?***" : "";
    return reveal.substring(0, authority + 3) + host + reveal.substring(path, end) + hidden;
  }

  private static int firstOf(String text, String stops, int from) {
    for (int i = from; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The cause is dropped on purpose: its message holds the URL. */
  private static @Nullable URI tryParse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException notUri) {
      return null;
    }
  }
}
