// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a successful answer beside its value; see {@link
 * dev.fireworks4j.CallOptions#withResponseListener}.
 *
 * @param operation what was asked for, e.g. {@code get dpoJob "prefs-7" in accounts/acme}
 * @param requestId the {@code x-request-id} that this client sent on every attempt
 * @param serverRequestId the id in the answer's headers; null if it has none. As sent by the server
 * @param httpStatus 200 to 299
 * @param headers of the answer, as sent by the server
 * @param attempts requests that were made; 1 if the first one succeeded
 */
public record ResponseMetadata(
    String operation,
    String requestId,
    @Nullable String serverRequestId,
    int httpStatus,
    Headers headers,
    int attempts) {

  /** Without values that the server chose. */
  @Override
  public String toString() {
    return operation
        + ": HTTP "
        + httpStatus
        + " after "
        + attempts
        + (attempts == 1 ? " attempt" : " attempts")
        + ", request id "
        + requestId;
  }
}
