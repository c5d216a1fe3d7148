// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended: exactly one of value and failure is there.
 *
 * @param headers of the answer; empty if there was none
 * @param serverRequestId from the answer, or null
 * @param httpStatus 0 if there was no answer
 */
record AttemptResult<T>(
    @Nullable T value,
    @Nullable AttemptFailure failure,
    Headers headers,
    @Nullable String serverRequestId,
    int httpStatus) {

  static <T> AttemptResult<T> failed(AttemptFailure failure) {
    return new AttemptResult<>(null, failure, Headers.empty(), null, 0);
  }

  /** An attempt with an answer, whose id is in its headers. */
  static <T> AttemptResult<T> answered(
      HttpResponse answer, @Nullable T value, @Nullable AttemptFailure failure) {
    Headers headers = answer.headers();
    return new AttemptResult<>(value, failure, headers, requestId(headers), answer.status());
  }

  static @Nullable String requestId(Headers headers) {
    String id = headers.first("x-fireworks-request-id");
    return id == null ? headers.first("x-request-id") : id;
  }

  /** The same without the credentials of the request: servers repeat them, and ids go into messages. */
  AttemptResult<T> redacted(HttpRequest request, boolean isSigned) {
    if (serverRequestId == null) {
      return this;
    }
    String id = Redaction.of(request, isSigned).line(serverRequestId);
    return new AttemptResult<>(value, failure, headers, id, httpStatus);
  }

  /** The same, for a server that reports a missing resource as INTERNAL without a reason. */
  AttemptResult<T> orMissing() {
    return failure instanceof AttemptFailure.Refused refused
            && refused.response().code().equals(StatusCode.INTERNAL)
            && refused.response().message() == null
        ? new AttemptResult<>(
            null,
            new AttemptFailure.Missing(refused.response()),
            headers,
            serverRequestId,
            httpStatus)
        : this;
  }

  AttemptFailure.HostHealth health() {
    return failure == null ? AttemptFailure.HostHealth.WORKING : failure.health();
  }
}
