// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.internal.ForeignText;
import java.net.URI;

/**
 * What a circuit breaker and a budget of retries are for.
 *
 * @param authority name and port, without user information
 */
record Host(String scheme, String authority) {

  static Host of(URI uri) {
    return new Host(uri.getScheme(), ForeignText.authority(uri));
  }

  @Override
  public String toString() {
    return scheme + "://" + authority;
  }
}
