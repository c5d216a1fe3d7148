// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.adapter;

import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.NotSentException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Rejects requests that HTTP clients reject with messages of their own, or send in different ways. */
public final class SendableRequest {
  /** A client derives these from the URI, the body and the connection. */
  private static final Set<String> SET_BY_THE_CLIENT =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private SendableRequest() {}

  /**
   * Checks the URI and the header values.
   *
   * @throws NotSentException if the URI has no host, a scheme other than http and https or no valid port, or a header
   *     value holds anything but printable ASCII; the text shows neither query nor value
   */
  public static void check(HttpRequest request) throws NotSentException {
    String scheme = request.uri().getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      throw new NotSentException("the URL of the request is neither https nor http", null);
    }
    if (request.uri().getRawAuthority() == null) {
      throw new NotSentException("the URL of the request names no host", null);
    }
    if (request.uri().getPort() > 65_535) {
      throw new NotSentException(
          "the port of " + request.server() + " is not between 1 and 65535", null);
    }
    var refused = new ArrayList<String>(0);
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!isPrintable(value)) {
                refused.add(name);
              }
            });
    if (!refused.isEmpty()) {
      throw new NotSentException(
          "header "
              + refused.get(0)
              + " holds a character that cannot be sent; use printable ASCII",
          null);
    }
  }

  private static boolean isPrintable(String value) {
    for (int i = 0; i < value.length(); i++) {
      char next = value.charAt(i);
      if ((next < ' ' && next != '\t') || next >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** The URI without user and password, which not every client sends or takes. */
  public static URI uri(HttpRequest request) {
    URI uri = request.uri();
    String authority = uri.getRawAuthority();
    if (authority == null || authority.indexOf('@') < 0) {
      return uri;
    }
    String server = authority.substring(authority.lastIndexOf('@') + 1);
    return URI.create(uri.toString().replace("//" + authority, "//" + server));
  }

  /** Every header except those that the client sets itself and rejects when given. */
  public static void forEachHeader(HttpRequest request, BiConsumer<String, String> action) {
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                action.accept(name, value);
              }
            });
  }
}
