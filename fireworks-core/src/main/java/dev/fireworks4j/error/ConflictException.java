// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/**
 * The id is taken by a resource that this call did not create, or the change collides with another (HTTP 409). Not
 * thrown for a create whose resource exists only because an earlier attempt of the same call made it.
 */
public final class ConflictException extends ApiException {
  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  /** For the call that {@code context} describes; {@code reason} says how the stored resource differs. */
  public ConflictException(
      CallContext context, ErrorResponse response, String reason, String advice) {
    super(context, response, reason, advice);
    this.reason = reason;
  }

  /** What the conflict is, e.g. how the resource that has the id differs; the message says it after "Cause:". */
  public String reason() {
    return reason;
  }
}
