// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.transport.Headers;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error response, whichever of its formats the server used.
 *
 * @param httpStatus 400 to 599, or another status that no success has
 * @param code canonical code, from the body where it has one, otherwise from the HTTP status
 * @param message the server's text; null where it sent none
 * @param details structured details as sent, plain values; empty if none
 * @param headers the response's headers
 * @param body the first 8 KiB of the body as text; not redacted; be careful where you log it
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
   * Whether the same request may succeed soon without a change: 408, 425, 429, and faults of the server from 500 on,
   * but for 501 and 505, which say that it cannot do this at all, for a quota or a limit of the month, and for a
   * deployment that starts, which takes minutes.
   */
  public boolean isTransient() {
    return switch (httpStatus) {
      case 408, 425 -> true;
      case 429 -> !isMonthlyLimit() && shortage() == null;
      case 503 -> !isScalingUp();
      case 501, 505 -> false;
      default -> httpStatus >= 500;
    };
  }

  /** Whether a deployment has no replica and starts one: HTTP 503 with {@code DEPLOYMENT_SCALING_UP}. */
  public boolean isScalingUp() {
    return httpStatus == 503 && body.contains("\"DEPLOYMENT_SCALING_UP\"");
  }

  /** Whether a limit of the month was reached, which a short wait does not help: HTTP 429. */
  public boolean isMonthlyLimit() {
    return httpStatus == 429
        && message != null
        && message.toLowerCase(Locale.ROOT).contains("monthly");
  }

  /** Which quota is too small, and by how much: HTTP 429 or 403; null if none is named. */
  public @Nullable QuotaShortage shortage() {
    return httpStatus == 429 || httpStatus == 403 ? QuotaShortage.find(message) : null;
  }

  /** Code and status only: the rest may hold what the caller sent. */
  @Override
  public String toString() {
    return code.value() + " (HTTP " + httpStatus + ")";
  }
}
