// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/**
 * A quota of the account is too small, e.g. for the accelerators of a deployment (HTTP 429 or 403). Waiting does not
 * help.
 */
public final class QuotaExceededException extends RateLimitedException {
  @Serial private static final long serialVersionUID = 1L;

  private final QuotaShortage shortage;

  /** For the call that {@code context} describes; {@code shortage} is read from the answer. */
  public QuotaExceededException(
      CallContext context, ErrorResponse response, QuotaShortage shortage) {
    super(
        context,
        response,
        null,
        "free "
            + shortage.missing()
            + " of the quota, for instance by deleting a deployment, take smaller hardware, or have the"
            + " quota raised");
    this.shortage = shortage;
  }

  /** Which quota, how much of it is in use, and how much was asked for. */
  public QuotaShortage shortage() {
    return shortage;
  }
}
