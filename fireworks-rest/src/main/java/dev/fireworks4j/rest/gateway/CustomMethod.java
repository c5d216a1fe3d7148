// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.rest.call.Repeat;

/**
 * An operation of a kind beside list, get, create, update and delete.
 *
 * @param httpMethod GET, POST or PATCH
 * @param suffix behind the resource's or collection's path, e.g. {@code :cancel} or {@code /checkpoints}
 * @param repeat whether to repeat an attempt that may have been carried out
 */
record CustomMethod(String httpMethod, String suffix, Repeat repeat) {

  static CustomMethod get(String suffix) {
    return new CustomMethod("GET", suffix, Repeat.READ);
  }

  /** A change that has the same result when made twice. */
  static CustomMethod post(String suffix) {
    return new CustomMethod("POST", suffix, Repeat.IDEMPOTENT);
  }

  /** A change that has the same result when made twice. */
  static CustomMethod patch(String suffix) {
    return new CustomMethod("PATCH", suffix, Repeat.IDEMPOTENT);
  }

  /** Changes nothing although it is not a GET. */
  CustomMethod reading() {
    return new CustomMethod(httpMethod, suffix, Repeat.READ);
  }

  /** Must not happen twice: not repeated once it may have reached the server. */
  CustomMethod once() {
    return new CustomMethod(httpMethod, suffix, Repeat.ONCE);
  }

  /** {@code :getMetricsFileEndpoint} as {@code getMetricsFileEndpoint}. */
  String words() {
    return suffix.substring(1);
  }
}
