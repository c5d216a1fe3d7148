// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error answer of inference: the HTTP status and the members of {@code error}. */
final class InferenceError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, @Nullable Object> error;
  private final boolean hasRequestId;

  private InferenceError(int status, Map<String, @Nullable Object> error, boolean hasRequestId) {
    super(String.valueOf(error.get("message")), null, false, false);
    this.status = status;
    this.error = error;
    this.hasRequestId = hasRequestId;
  }

  /** 400 for a request that cannot be served as it is. */
  static InferenceError invalid(String message) {
    return of(400, message, null, "invalid_request_error", "invalid_request_error");
  }

  /** 404: unknown, not visible and not deployed look the same. */
  static InferenceError notDeployed() {
    return of(
        404, "Model not found, inaccessible, and/or not deployed", "model", "NOT_FOUND", "error");
  }

  /**
   * 404 for a model that is deployed but does not answer yet: the deployment itself sends it, with a number as code.
   */
  static InferenceError notThere(String model) {
    return model.indexOf('#') < 0
        ? notDeployed()
        : of(404, "The model `" + model + "` does not exist.", "model", 404L, "NotFoundError");
  }

  /** 404 for a path that the service does not have. */
  static InferenceError noSuchPath() {
    return of(404, "Path not found", null, "NOT_FOUND", "error");
  }

  /** 405. */
  static InferenceError wrongVerb() {
    return of(405, "Method Not Allowed", null, "METHOD_NOT_ALLOWED", "invalid_request_error");
  }

  /** 503 of a deployment without replicas; it has neither {@code param} nor a request id. */
  static InferenceError scalingUp() {
    return new InferenceError(
        503,
        JsonObject.of(
                "message",
                "Deployment is currently scaled to zero and is scaling up. Please retry your request in a few minutes.")
            .with("code", "DEPLOYMENT_SCALING_UP")
            .with("type", "error"),
        false);
  }

  private static InferenceError of(
      int status, String message, @Nullable String param, Object code, String type) {
    return new InferenceError(
        status,
        JsonObject.of("message", message)
            .with("param", param)
            .with("code", code)
            .with("type", type),
        true);
  }

  /** The answer, with the id that a completion would have had. */
  WireResponse response(String requestId) {
    var body = JsonObject.of("error", error);
    if (hasRequestId) {
      body.put("request_id", requestId);
    }
    return WireResponse.json(status, body).with("x-request-id", requestId);
  }

  /** The answer of {@code /messages}, which has its own form of errors. */
  WireResponse messagesResponse(String requestId) {
    var shown = JsonObject.of("type", "invalid_request_error").with("message", getMessage());
    return status == 400
        ? WireResponse.json(status, JsonObject.of("type", "error").with("error", shown))
            .with("x-request-id", requestId)
        : response(requestId);
  }
}
