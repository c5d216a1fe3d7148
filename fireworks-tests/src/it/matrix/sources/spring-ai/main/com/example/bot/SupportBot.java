// SPDX-License-Identifier: Apache-2.0
package com.example.bot;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.stereotype.Component;

// tag::spring-ai
@Component
class SupportBot {
  private final Fireworks fireworks;
  private final ChatClient chat;

  SupportBot(Fireworks fireworks, ChatClient.Builder chat) {
    this.fireworks = fireworks;
    this.chat = chat.build();
  }

  String ask(String tunedModel, String question) {
    var recipe = ServingRecipe.of("support-bot", tunedModel);
    try (ServedModel bot = fireworks.serving().serve(recipe)) {
      var options = OpenAiChatOptions.builder().model(bot.model());
      return chat.prompt(question).options(options).call().content();
    }
  }
}
// end::spring-ai
