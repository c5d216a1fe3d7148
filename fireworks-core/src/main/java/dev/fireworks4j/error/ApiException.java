// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.resource.StatusCode;
import java.io.Serial;

/** The service answered with an error. */
public sealed class ApiException extends CallException
    permits ConflictException, NotFoundException, RateLimitedException, ScalingUpException {
  @Serial private static final long serialVersionUID = 1L;

  private final ErrorResponse response;

  /** For the call that {@code context} describes; {@code advice} says what the caller can do. */
  public ApiException(CallContext context, ErrorResponse response, String advice) {
    this(context, response, cause(response), advice);
  }

  ApiException(CallContext context, ErrorResponse response, String cause, String advice) {
    super(context, context.message(response.toString(), cause, advice), null);
    this.response = response;
  }

  /** Canonical code, e.g. {@code FAILED_PRECONDITION}. */
  public StatusCode code() {
    return response.code();
  }

  /** HTTP status of the answer. */
  public int httpStatus() {
    return response.httpStatus();
  }

  /** The server's answer in full. */
  public ErrorResponse response() {
    return response;
  }

  /** The same as {@link #isTransient()}: 408, 429, and faults of the server that may pass. */
  public boolean isRetryable() {
    return isTransient();
  }

  @Override
  public boolean isTransient() {
    return response.isTransient();
  }

  private static String cause(ErrorResponse response) {
    String message = response.message();
    return message == null ? "the server gave no reason." : ForeignText.line(message);
  }
}
