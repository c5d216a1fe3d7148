// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The deployment has no replica and starts one now (HTTP 503, {@code DEPLOYMENT_SCALING_UP}). The request was not
 * queued: ask again in some minutes.
 */
public final class ScalingUpException extends ApiException {
  @Serial private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  /** For the call that {@code context} describes. */
  public ScalingUpException(
      CallContext context, ErrorResponse response, @Nullable Duration retryAfter) {
    super(
        context,
        response,
        "ask again in some minutes, or let the call wait longer with CallOptions.withWakingLimit()");
    this.retryAfter = retryAfter;
  }

  /** How long the server asked to wait; null if it did not say. */
  @Override
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
