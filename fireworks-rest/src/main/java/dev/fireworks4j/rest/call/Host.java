// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.internal.ForeignText;
import java.net.URI;

/**
 * A host with its own circuit breaker and retry budget.
 *
 * @param authority name and port, without user information
 * @param isInference whether it is used for inference, which fails independently of the control plane
 */
record Host(String scheme, String authority, boolean isInference) {

  static Host of(Operation<?> operation) {
    return of(operation.uri(), operation.audience() == Operation.Audience.INFERENCE);
  }

  /** Called for every attempt, so the text is cleaned only where it is shown. */
  static Host of(URI uri, boolean isInference) {
    String authority = uri.getRawAuthority();
    return new Host(
        uri.getScheme(), authority.substring(authority.lastIndexOf('@') + 1), isInference);
  }

  @Override
  public String toString() {
    return scheme + "://" + ForeignText.line(authority);
  }
}
