// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** LangChain4j on a model that this library serves, as the guide shows it. */
final class LangChainBot {
  private LangChainBot() {}

  static String ask(
      Fireworks fireworks, String inferenceUrl, String apiKey, String tunedModel, String question) {
    // tag::langchain4j
    var recipe = ServingRecipe.of("support-bot", tunedModel);
    try (ServedModel bot = fireworks.serving().serve(recipe)) {
      ChatModel model =
          OpenAiChatModel.builder()
              .baseUrl(inferenceUrl) // https://api.fireworks.ai/inference/v1
              .apiKey(apiKey)
              .modelName(bot.model())
              .build();
      return model.chat(question);
    }
    // end::langchain4j
  }
}
