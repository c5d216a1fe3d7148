// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ErrorResponse;

/** What to do about a refused question to a model: advice about models, not about resources. */
final class InferenceAdvice {
  private InferenceAdvice() {}

  static String of(ErrorResponse response) {
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
      default -> Refusals.general(response, "ask again later");
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
}
