// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import java.util.List;

/** What the models are asked, with new objects each time, as a program would. */
final class Question {
  private Question() {}

  static ChatRequest ask() {
    return ChatRequest.builder()
        .model("accounts/fireworks/models/llama-v3p3-70b-instruct")
        .messages(
            List.of(
                ChatMessage.system("Answer in few words."),
                ChatMessage.user("Does it pay to tune a small model for support tickets?")))
        .temperature(0.2)
        .maxTokens(500)
        .build();
  }
}
