// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/** The resource does not exist, no longer exists, or is hidden from this key (HTTP 404). */
public final class NotFoundException extends ApiException {
  @Serial private static final long serialVersionUID = 1L;

  /** For the call that {@code context} describes. */
  public NotFoundException(CallContext context, ErrorResponse response, String advice) {
    super(context, response, advice);
  }
}
