// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.transport.Headers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the server worded it, whichever of its envelopes it used.
 *
 * @param httpStatus 400 to 599, or another status that no success has
 * @param code canonical code, from the body where it has one, otherwise from the HTTP status
 * @param message the server's text; null where it sent none
 * @param details structured details as sent, plain values; empty if none
 * @param headers the response's headers
 * @param body the first 8 KiB of the body as text; for a log of your own, because it is not redacted
 */
public record ErrorResponse(
    int httpStatus,
    StatusCode code,
    @Nullable String message,
    List<Object> details,
    Headers headers,
    String body) {

  public ErrorResponse {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
    details = List.copyOf(details);
  }

  /** Code and status only: the rest may hold what the caller sent. */
  @Override
  public String toString() {
    return code.value() + " (HTTP " + httpStatus + ")";
  }
}
