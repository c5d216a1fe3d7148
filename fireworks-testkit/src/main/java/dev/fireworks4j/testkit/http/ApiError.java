// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import dev.fireworks4j.testkit.query.JsonObject;
import java.util.List;

/** An error answer of the control plane: the HTTP status and the number of the google.rpc code. */
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  private ApiError(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** 400, INVALID_ARGUMENT. */
  public static ApiError invalid(String message) {
    return new ApiError(400, 3, message);
  }

  /** 400 for a field that has to be set. */
  public static ApiError missing(String field) {
    return invalid("missing required field \"" + field + "\"");
  }

  /** 400, FAILED_PRECONDITION: a valid request that is not allowed in the present state. */
  public static ApiError precondition(String message) {
    return new ApiError(400, 9, message);
  }

  /** 404. */
  public static ApiError notFound(String message) {
    return new ApiError(404, 5, message);
  }

  /** 409. */
  public static ApiError exists(String message) {
    return new ApiError(409, 6, message);
  }

  /** 403 for a key that is valid but may not do this. */
  public static ApiError forbidden(String message) {
    return new ApiError(403, 7, message);
  }

  /** 413, for a body that is larger than what is read. */
  public static ApiError tooLarge(String message) {
    return new ApiError(413, 3, message);
  }

  /** 429, RESOURCE_EXHAUSTED. */
  public static ApiError exhausted(String message) {
    return new ApiError(429, 8, message);
  }

  /** 405, which the gateway reports as UNIMPLEMENTED. */
  public static ApiError method(String message) {
    return new ApiError(405, 12, message);
  }

  /** 500, for faults of the fake itself. */
  public static ApiError internal(String message) {
    return new ApiError(500, 13, message);
  }

  /** The control plane's envelope. */
  public WireResponse response() {
    return grpc(status, code, String.valueOf(getMessage()));
  }

  /** {@code {code, message, details}}. */
  public static WireResponse grpc(int status, int code, String message) {
    return WireResponse.json(
        status,
        JsonObject.of("code", (long) code).with("details", List.of()).with("message", message));
  }

  /** {@code {error: {message, param, code, type}, request_id}}. */
  public static WireResponse frontDoor(int status, String code, String message, String requestId) {
    return WireResponse.json(
        status,
        JsonObject.of(
                "error",
                JsonObject.of("message", message)
                    .with("param", null)
                    .with("code", code)
                    .with("type", "error"))
            .with("request_id", requestId));
  }
}
