// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error that the server sent as an event, after a successful status. */
public final class ReportedErrorException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final ErrorResponse response;

  /** {@code envelope} has a member {@code error}. */
  public ReportedErrorException(Map<String, Object> envelope) throws IOException {
    this(response(envelope));
  }

  private ReportedErrorException(ErrorResponse response) {
    super("the server reports an error: " + response.message());
    this.response = response;
  }

  /** The error as if it were the answer. */
  ErrorResponse response() {
    return response;
  }

  private static ErrorResponse response(Map<String, Object> envelope) throws IOException {
    Object error = envelope.get("error");
    Object text = error instanceof Map<?, ?> members ? members.get("message") : error;
    int status = error instanceof Map<?, ?> members ? status(members) : 500;
    return new ErrorResponse(
        status,
        StatusCode.ofHttp(status),
        ForeignText.line(String.valueOf(text)),
        List.of(),
        Headers.empty(),
        new String(JsonCodec.write(envelope), StandardCharsets.UTF_8));
  }

  private static int status(Map<?, ?> error) {
    if (error.get("code") instanceof Long number && number >= 400 && number < 600) {
      return number.intValue();
    }
    return "DEPLOYMENT_SCALING_UP".equals(error.get("code")) ? 503 : ofType(error.get("type"));
  }

  private static int ofType(@Nullable Object type) {
    return switch (String.valueOf(type)) {
      case "invalid_request_error" -> 400;
      case "rate_limit_error" -> 429;
      case "overloaded_error" -> 503;
      default -> 500;
    };
  }
}
