// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import java.util.Arrays;
import java.util.List;

/** The codes of google.rpc, in the order of their numbers. */
public enum GrpcCode {
  OK(0, 200),
  CANCELLED(1, 499),
  UNKNOWN(2, 500),
  INVALID_ARGUMENT(3, 400),
  DEADLINE_EXCEEDED(4, 504),
  NOT_FOUND(5, 404),
  ALREADY_EXISTS(6, 409),
  PERMISSION_DENIED(7, 403),
  RESOURCE_EXHAUSTED(8, 429),
  FAILED_PRECONDITION(9, 400),
  ABORTED(10, 409),
  OUT_OF_RANGE(11, 400),
  UNIMPLEMENTED(12, 501),
  INTERNAL(13, 500),
  UNAVAILABLE(14, 503),
  DATA_LOSS(15, 500),
  UNAUTHENTICATED(16, 401);

  private final int number;
  private final int httpStatus;

  GrpcCode(int number, int httpStatus) {
    this.number = number;
    this.httpStatus = httpStatus;
  }

  /** The number that error bodies show. */
  public int number() {
    return number;
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
   * A code by its name.
   *
   * @throws IllegalArgumentException with the valid names
   */
  public static GrpcCode parse(String word) {
    for (GrpcCode code : values()) {
      if (code.name().equals(word)) {
        return code;
      }
    }
    throw new IllegalArgumentException(
        "code: \"" + word + "\" is not a status code; use one of " + List.of(values()));
  }
}
