// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Too many requests, or a quota that is used up (HTTP 429). */
public sealed class RateLimitedException extends ApiException permits QuotaExceededException {
  @Serial private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  /** For the call that {@code context} describes. */
  public RateLimitedException(
      CallContext context, ErrorResponse response, @Nullable Duration retryAfter, String advice) {
    super(context, response, advice);
    this.retryAfter = retryAfter;
  }

  /** How long the server asked to wait, never negative; null if it did not say. */
  @Override
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
