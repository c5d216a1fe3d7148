// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.ScalingUpException;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.CompletionRequest;
import dev.fireworks4j.internal.Outages;
import dev.fireworks4j.rest.inference.RestChat;
import dev.fireworks4j.rest.inference.RestCompletions;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.transport.ResponseMetadata;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks models for one token.
 *
 * @param session makes one attempt for each question
 * @param deployment full name of the deployment that should answer
 */
record ServingProbe(Session session, String deployment) {

  /**
   * Why a model did not answer yet.
   *
   * @param isScalingUp whether its deployment starts a replica
   */
  record Refusal(String reason, boolean isScalingUp) {}

  /**
   * Asks a model.
   *
   * @return null if it answered
   * @throws FireworksException if it will not answer
   */
  @Nullable Refusal ask(String model) {
    try {
      ResponseMetadata answer = answer(model);
      return isFromHere(answer) ? null : new Refusal(model + " is answered elsewhere", false);
    } catch (FireworksException e) {
      boolean mayPass =
          e instanceof NotFoundException || e instanceof ScalingUpException || Outages.passes(e);
      if (!mayPass) {
        throw e;
      }
      return new Refusal(reason(e), e instanceof ScalingUpException);
    }
  }

  private ResponseMetadata answer(String model) {
    try {
      var question =
          ChatRequest.builder()
              .model(model)
              .messages(List.of(ChatMessage.user("hi")))
              .maxTokens(1)
              .build();
      return Objects.requireNonNull(new RestChat(session).complete(question).metadata());
    } catch (ApiException e) {
      if (!isWithoutChat(e)) {
        throw e;
      }
      var question = CompletionRequest.builder().model(model).prompt("hi").maxTokens(1).build();
      return Objects.requireNonNull(new RestCompletions(session).complete(question).metadata());
    }
  }

  /** A model without a chat template refuses chats with 404 or 400; raw text is used instead. */
  private static boolean isWithoutChat(ApiException e) {
    String message = e.response().message();
    return message != null
        && (message.contains("conversation_config") || message.contains("chat template"));
  }

  /** The name of a model alone also reaches its other deployments; the answer may name the one that answered. */
  private boolean isFromHere(ResponseMetadata answer) {
    String from = answer.headers().first("fireworks-deployment");
    return from == null || deployment.equals(from) || deployment.endsWith("/" + from);
  }

  private static String reason(FireworksException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .limit(2)
        .map(String::strip)
        .collect(Collectors.joining("; "));
  }
}
