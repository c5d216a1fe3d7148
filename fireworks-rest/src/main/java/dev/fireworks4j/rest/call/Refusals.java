// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.QuotaExceededException;
import dev.fireworks4j.error.QuotaShortage;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.error.ScalingUpException;
import dev.fireworks4j.resource.StatusCode;

/** Turns error responses into exceptions with advice. */
final class Refusals {
  private Refusals() {}

  static ApiException exception(AttemptFailure.Refused refused, OperationProgress progress) {
    CallContext context = progress.context();
    ErrorResponse response = refused.response();
    if (response.isScalingUp()) {
      return new ScalingUpException(context, response, refused.retryAfter());
    }
    QuotaShortage shortage = progress.isInference() ? null : response.shortage();
    if (shortage != null) {
      return new QuotaExceededException(context, response, shortage);
    }
    String advice =
        progress.isInference() ? InferenceAdvice.of(response) : advice(response, progress);
    return switch (response.httpStatus()) {
      case 404 -> new NotFoundException(context, response, advice);
      case 429 -> new RateLimitedException(context, response, refused.retryAfter(), advice);
      default ->
          response.httpStatus() == 409 && !progress.isInference()
              ? new ConflictException(context, response, conflict(response), advice)
              : new ApiException(context, response, advice);
    };
  }

  static NotFoundException missing(ErrorResponse response, OperationProgress progress) {
    return new NotFoundException(
        progress.context(),
        response,
        "the service answers like this where the resource is missing, and perhaps on a fault of its own; list() to be"
            + " sure");
  }

  private static String conflict(ErrorResponse response) {
    String message = response.message() == null ? "the id is taken" : response.message();
    return message + " (by a resource that this call did not create).";
  }

  private static String advice(ErrorResponse response, OperationProgress progress) {
    return switch (response.httpStatus()) {
      case 404 -> progress.hintOr("check the id, the account and that this key may see it");
      case 405, 501 ->
          progress.isCancel()
              ? "this server has no cancel for the kind; only delete() stops the job, and loses its record"
              : progress.hintOr("this server does not have the operation");
      case 407 -> "give the proxy its user and password with ProxySettings.withCredentials()";
      case 409 -> "choose another id, or get() the existing one";
      case 429 -> "slow down or raise the quota, then try again";
      default -> byCode(response);
    };
  }

  private static String byCode(ErrorResponse response) {
    if (response.code().equals(StatusCode.UNAUTHENTICATED)) {
      return "check the API key";
    }
    return response.code().equals(StatusCode.PERMISSION_DENIED)
        ? "check the account, the key's role and the quota"
        : general(response, "try again later");
  }

  /** Advice that fits any refusal; {@code ifTransient} is the one for those that may pass by themselves. */
  static String general(ErrorResponse response, String ifTransient) {
    if (response.isTransient()) {
      return ifTransient;
    }
    return response.httpStatus() >= 300 && response.httpStatus() < 400
        ? "redirects are never followed; check the base URL"
        : "correct the request; repeating it as it is will not help";
  }
}
