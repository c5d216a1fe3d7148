// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.RateLimitedException;

/** Refused questions to models as exceptions, whose advice is about models and not about resources. */
final class InferenceRefusals {

  private InferenceRefusals() {}

  static ApiException exception(AttemptFailure.Refused refused, CallContext context) {
    ErrorResponse response = refused.response();
    String advice = advice(response);
    return switch (response.httpStatus()) {
      case 404 -> new NotFoundException(context, response, advice);
      case 429 -> new RateLimitedException(context, response, refused.retryAfter(), advice);
      default -> new ApiException(context, response, advice);
    };
  }

  private static String advice(ErrorResponse response) {
    return switch (response.httpStatus()) {
      case 400 -> badRequest(response);
      case 401 -> "check the API key";
      case 402 -> "pay what is due, or raise the spending limit of the account";
      case 403 -> "check that this key may use the model and every tool of the request";
      case 404 ->
          "check the model string, that a deployment serves it, and that this key may see it;"
              + " a deployment that became ready just now may need some minutes more";
      case 405, 501 -> "this host does not have the operation; check the base URL";
      case 407 -> "give the proxy its user and password with ProxySettings.withCredentials()";
      case 408, 504 -> "ask for fewer tokens, or stream the answer";
      case 412 -> "check that the account is active, and the state of the model's deployment";
      case 413 -> "send fewer or shorter messages, and images by URL";
      case 422 -> "correct the members that the cause names";
      case 425 -> "ask again in some seconds: the deployment changes its weights";
      case 429 ->
          response.isMonthlyLimit()
              ? "raise the limit of the month; waiting does not help before the next one"
              : "slow down, raise the limit, or add replicas; then ask again";
      case 503 -> "ask again later: the model has more requests than it can take";
      default -> other(response);
    };
  }

  private static String badRequest(ErrorResponse response) {
    String message = response.message() == null ? "" : response.message();
    if (message.contains("tool-call-parser")) {
      return "ask without tools: this deployment cannot read the calls that its model writes";
    }
    return message.contains("Extra inputs")
        ? "leave out the member that the cause names; extraBody takes only what the service knows"
        : "correct the request; repeating it as it is will not help";
  }

  private static String other(ErrorResponse response) {
    if (response.isTransient()) {
      return "ask again later";
    }
    return response.httpStatus() >= 300 && response.httpStatus() < 400
        ? "redirects are never followed; check the base URL"
        : "correct the request; repeating it as it is will not help";
  }
}
