// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.net.URI;

/**
 * What a circuit breaker and a budget of retries are for.
 *
 * @param authority name and port
 */
record Host(String scheme, String authority) {

  static Host of(URI uri) {
    return new Host(uri.getScheme(), uri.getRawAuthority());
  }

  @Override
  public String toString() {
    return scheme + "://" + authority;
  }
}
