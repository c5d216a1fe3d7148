// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended without its result.
 *
 * @param response set for {@link Kind#REFUSED}
 * @param retryAfter what the server asked for, never negative
 * @param serverWish the server's {@code x-should-retry}, or null
 * @param cause set for {@link Kind#BROKEN} and {@link Kind#SILENT}
 * @param problem set for {@link Kind#UNREADABLE}
 */
record Failure(
    Kind kind,
    @Nullable ErrorResponse response,
    @Nullable Duration retryAfter,
    @Nullable Boolean serverWish,
    @Nullable IOException cause,
    @Nullable Unreadable problem) {

  enum Kind {
    /** The server answered with anything but success. */
    REFUSED,
    /** The connection failed. */
    BROKEN,
    /** No byte moved for too long. */
    SILENT,
    /** A success whose body makes no sense. */
    UNREADABLE,
    DEADLINE,
    INTERRUPTED,
    CLOSED,
    /** The circuit breaker let nothing through. */
    CIRCUIT_OPEN
  }

  /**
   * Where reading a body stopped.
   *
   * @param path a JSON path
   */
  record Unreadable(int httpStatus, String path, String text) {}

  static Failure of(Kind kind, @Nullable IOException cause) {
    return new Failure(kind, null, null, null, cause, null);
  }

  static Failure refused(
      ErrorResponse response, @Nullable Duration retryAfter, @Nullable Boolean serverWish) {
    return new Failure(Kind.REFUSED, response, retryAfter, serverWish, null, null);
  }

  static Failure unreadable(Unreadable problem) {
    return new Failure(Kind.UNREADABLE, null, null, null, null, problem);
  }

  /** True if the request may have been carried out all the same. */
  boolean mayHaveReachedServer() {
    return switch (kind) {
      case REFUSED -> isServerFault(httpStatus()) || httpStatus() == 408;
      case CIRCUIT_OPEN -> false;
      default -> !(cause instanceof NotSentException);
    };
  }

  /** True if another attempt could end differently, leaving aside whether it is safe. */
  boolean isTransient() {
    return switch (kind) {
      case BROKEN, SILENT -> true;
      case REFUSED -> serverWish != null ? serverWish : isTransient(httpStatus());
      default -> false;
    };
  }

  /** True if the host works and only this request cannot succeed. */
  boolean isAnswer() {
    return kind == Kind.UNREADABLE || (kind == Kind.REFUSED && !isTransient());
  }

  /** True if the host is to blame, as the circuit breaker sees it. */
  boolean isHostFault() {
    return switch (kind) {
      case BROKEN, SILENT, DEADLINE -> true;
      case REFUSED -> isServerFault(httpStatus());
      default -> false;
    };
  }

  int httpStatus() {
    return response == null ? 0 : response.httpStatus();
  }

  private static boolean isServerFault(int status) {
    return status >= 500;
  }

  private static boolean isTransient(int status) {
    return switch (status) {
      case 408, 429, 500, 502, 503, 504 -> true;
      default -> false;
    };
  }
}
