// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended: exactly one of value and failure is there.
 *
 * @param serverRequestId from the answer, or null
 * @param httpStatus 0 if there was no answer
 */
record Outcome<T>(
    @Nullable T value,
    @Nullable Failure failure,
    @Nullable String serverRequestId,
    int httpStatus) {

  static <T> Outcome<T> failed(Failure failure) {
    return new Outcome<>(null, failure, null, 0);
  }
}
