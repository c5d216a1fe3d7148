// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes the request's own credentials from an answer, because servers and proxies repeat what they refuse;
 * {@link ForeignText} does the rest.
 */
final class Redaction {
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)\"\\w*(?:api_?key|access_?key|access_?secret|secret_?key|password|token|value)\"\\s*:\\s*\"");
  private static final int MAX_BODY_BYTES = 64 * 1024;

  private final List<String> carried = new ArrayList<>();

  private Redaction() {}

  /**
   * For answers to this request: its headers except those that are logged, its query if that is signed, and keys in its
   * JSON.
   */
  static Redaction of(HttpRequest request, boolean signed) {
    var redaction = new Redaction();
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!CallLog.isShown(name)) {
                redaction.carried.add(value.replaceFirst("^Bearer ", ""));
              }
            });
    String query = request.uri().getRawQuery();
    if (!signed) {
      redaction.addFields(json(request.body()));
    } else if (query != null) {
      redaction.carried.add(query);
    }
    return redaction;
  }

  /** Both escaped as in the JSON and unescaped: servers repeat either. */
  private void addFields(String json) {
    var field = FIELD.matcher(json);
    while (field.find()) {
      int end = field.end();
      while (end < json.length() && json.charAt(end) != '"') {
        end += json.charAt(end) == '\\' ? 2 : 1;
      }
      String text = json.substring(field.end(), Math.min(end, json.length()));
      carried.add(text);
      carried.add(text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"));
    }
  }

  private static String json(@Nullable RequestBody body) {
    if (body == null || !body.contentType().equals("application/json")) {
      return "";
    }
    try (InputStream in = body.open()) {
      return new String(in.readNBytes(MAX_BODY_BYTES), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** One line of the text, without the secrets of the request. */
  String line(String text) {
    return ForeignText.line(text, carried);
  }
}
