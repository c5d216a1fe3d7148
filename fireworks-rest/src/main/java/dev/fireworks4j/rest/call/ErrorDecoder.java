// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads error responses in every format that the service was seen to use: {@code {code, message, details}}, {@code
 * {error: {message, code, type}, request_id}}, {@code {error: "text"}}, {@code {detail}} with a text or a list, HTML,
 * plain text, nothing.
 */
final class ErrorDecoder {
  /** More than any error response has; the rest of a longer body is not read. */
  static final int MAX_BYTES = 64 * 1024;

  private static final int EXCERPT_CHARS = 8 * 1024;

  private ErrorDecoder() {}

  /** The contents of an error response, and the id in the body of the front door's answers. */
  record Decoded(ErrorResponse response, @Nullable String requestId) {}

  static Decoded decode(int status, Headers headers, byte[] body, Redaction redaction) {
    String text = new String(body, StandardCharsets.UTF_8);
    Map<String, @Nullable Object> json = object(body);
    Map<String, @Nullable Object> envelope = json == null ? Map.of() : json;
    String message = json == null || saysMore(json) ? excerpt(text) : null;
    String own = message(envelope);
    message = own == null ? message : own;
    var response =
        new ErrorResponse(
            status,
            code(status, envelope),
            message == null ? null : redaction.line(message),
            details(envelope),
            headers,
            text.length() > EXCERPT_CHARS ? text.substring(0, EXCERPT_CHARS) : text);
    return new Decoded(
        response, envelope.get("request_id") instanceof String id && !id.isEmpty() ? id : null);
  }

  /** Null if the body is not a JSON object. */
  private static @Nullable Map<String, @Nullable Object> object(byte[] body) {
    try {
      return JsonCodec.readObject(body);
    } catch (IOException notJson) {
      return null;
    }
  }

  private static @Nullable String message(Map<String, @Nullable Object> envelope) {
    Object error = envelope.get("error");
    Object nested = error instanceof Map<?, ?> map ? map.get("message") : error;
    for (Object candidate :
        Arrays.asList(nested, envelope.get("message"), envelope.get("detail"))) {
      if (candidate instanceof String text && !text.isBlank()) {
        return text;
      }
    }
    return envelope.get("detail") instanceof List<?> problems ? validation(problems) : null;
  }

  /** {@code [{"loc": ["body", "model"], "msg": "Field required"}]}, which validators of requests write. */
  private static @Nullable String validation(List<?> problems) {
    var lines = new ArrayList<String>();
    for (Object problem : problems) {
      if (problem instanceof Map<?, ?> members && members.get("msg") instanceof String text) {
        String place =
            members.get("loc") instanceof List<?> path
                ? path.stream().map(String::valueOf).collect(Collectors.joining(".")) + ": "
                : "";
        lines.add(place + text);
      }
    }
    return lines.isEmpty() ? null : String.join("; ", lines);
  }

  /** Whether an unknown format has any text. */
  private static boolean saysMore(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.values().stream().anyMatch(ErrorDecoder::saysMore);
    }
    if (value instanceof List<?> items) {
      return items.stream().anyMatch(ErrorDecoder::saysMore);
    }
    return value instanceof String text && !text.isBlank();
  }

  private static @Nullable String excerpt(String text) {
    String stripped = text.strip();
    if (stripped.startsWith("<")) {
      return "the answer is an HTML page, not the service's own error.";
    }
    return stripped.isEmpty() ? null : stripped;
  }

  private static StatusCode code(int status, Map<String, @Nullable Object> envelope) {
    Object error = envelope.get("error");
    Object word = error instanceof Map<?, ?> map ? map.get("code") : null;
    if (status == 401 || (status == 403 && "UNAUTHORIZED".equals(word))) {
      return StatusCode.UNAUTHENTICATED;
    }
    if (envelope.get("code") instanceof Long number && number > 0 && number < 17) {
      return StatusCode.ofNumber(number.intValue());
    }
    if (word instanceof String text) {
      var named = new StatusCode(text.toUpperCase(Locale.ROOT));
      return named.isKnown() ? named : StatusCode.ofHttp(status);
    }
    return StatusCode.ofHttp(status);
  }

  private static List<Object> details(Map<String, @Nullable Object> envelope) {
    return envelope.get("details") instanceof List<?> list
        ? list.stream().filter(Objects::nonNull).map(Object.class::cast).toList()
        : List.of();
  }
}
