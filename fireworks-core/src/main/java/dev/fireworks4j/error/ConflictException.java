// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/**
 * The id is taken by a resource that this call did not create, or the change collides with another (HTTP 409). A create
 * of this library's own that was answered 409 only because its first answer got lost does not end here.
 */
public final class ConflictException extends ApiException {
  @Serial private static final long serialVersionUID = 1L;

  /** For the call that {@code context} describes; {@code cause} says what the stored resource shows. */
  public ConflictException(
      CallContext context, ErrorResponse response, String cause, String advice) {
    super(context, response, cause, advice);
  }
}
