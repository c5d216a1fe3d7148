// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import java.util.Arrays;
import java.util.List;

/** The codes of google.rpc, in the order of their numbers. */
public enum GrpcCode {
  OK(200),
  CANCELLED(499),
  UNKNOWN(500),
  INVALID_ARGUMENT(400),
  DEADLINE_EXCEEDED(504),
  NOT_FOUND(404),
  ALREADY_EXISTS(409),
  PERMISSION_DENIED(403),
  RESOURCE_EXHAUSTED(429),
  FAILED_PRECONDITION(400),
  ABORTED(409),
  OUT_OF_RANGE(400),
  UNIMPLEMENTED(501),
  INTERNAL(500),
  UNAVAILABLE(503),
  DATA_LOSS(500),
  UNAUTHENTICATED(401);

  private final int httpStatus;

  GrpcCode(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  /** The first code of an HTTP status; for others the most general one of their class. */
  public static GrpcCode ofStatus(int httpStatus) {
    GrpcCode general = httpStatus < 500 ? FAILED_PRECONDITION : INTERNAL;
    return Arrays.stream(values())
        .filter(code -> code.httpStatus == httpStatus && code != UNKNOWN)
        .findFirst()
        .orElse(general);
  }

  /**
   * A code by its word.
   *
   * @throws IllegalArgumentException with the valid words
   */
  public static GrpcCode parse(String word) {
    for (GrpcCode code : values()) {
      if (code.name().equals(word)) {
        return code;
      }
    }
    throw new IllegalArgumentException(
        "code: \"" + word + "\" is no status code; use one of " + List.of(values()));
  }
}
