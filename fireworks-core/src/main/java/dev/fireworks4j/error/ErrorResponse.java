// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.transport.Headers;
import java.io.Serializable;
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
    String body)
    implements Serializable {

  public ErrorResponse {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
    details = List.copyOf(details);
  }

  /**
   * Whether the same request may succeed later without a change: 408, 429, and faults of the server from 500 on, but
   * for 501 and 505, which say that it cannot do this at all.
   */
  public boolean isTransient() {
    return switch (httpStatus) {
      case 408, 429 -> true;
      case 501, 505 -> false;
      default -> httpStatus >= 500;
    };
  }

  /** Code and status only: the rest may hold what the caller sent. */
  @Override
  public String toString() {
    return code.value() + " (HTTP " + httpStatus + ")";
  }
}
