// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.fireworks4j.internal.ForeignText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A URL that grants access to everybody who has it, for minutes to hours. Prints without its query, which grants the
 * access; only {@link #reveal()} and {@link #uri()} give all of it.
 *
 * <p>No record and no bean, so that serializers find nothing to write; Jackson writes {@link #toString()}, Java
 * serialization refuses it.
 */
public final class SignedUrl {
  /** Transient for serializers that read fields. */
  private final transient String text;

  private SignedUrl(String text) {
    this.text = Objects.requireNonNull(text, "signed URL");
  }

  /** Wraps a URL as the service sent it. */
  public static SignedUrl of(String text) {
    return new SignedUrl(text);
  }

  /** The whole URL as the service sent it; keep it out of logs. */
  public String reveal() {
    return text;
  }

  /**
   * The same as a URI; keep it out of logs. Characters that no URI may have, such as {@code |} and blanks, are
   * percent-encoded, and all others stay as they were signed.
   *
   * @throws IllegalArgumentException if the text is no absolute URL even so; the message does not show it
   */
  public URI uri() {
    URI uri = tryParse(text);
    uri = uri == null ? tryParse(encoded(text)) : uri;
    if (uri == null || uri.getRawAuthority() == null) {
      throw new IllegalArgumentException(
          "signed URL: not an absolute URL; ask the service for a new one");
    }
    return uri;
  }

  private static String encoded(String text) {
    var encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean legal = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
      encoded.append(legal ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }

  /** The URL up to its query, e.g. {@code https://host/path?***}; {@code ***} alone where that cannot be told. */
  @Override
  @JsonValue
  public String toString() {
    int authority = text.indexOf("://");
    if (authority < 0 || firstOf(text, "/?#@", 0) < authority) {
      return "***";
    }
    int end = firstOf(text, "?#", authority + 3);
    int path = Math.min(end, firstOf(text, "/", authority + 3));
    int user = text.lastIndexOf('@', path - 1);
    String host = text.substring(user > authority ? user + 1 : authority + 3, path);
    String hidden = end < text.length() ? "?***" : "";
    return ForeignText.line(
        text.substring(0, authority + 3) + host + text.substring(path, end) + hidden);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedUrl that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
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
