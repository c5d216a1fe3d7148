// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** The same question through the rival's SDK. */
final class OpenAiQuestion {
  private OpenAiQuestion() {}

  static ChatCompletionCreateParams.Builder ask() {
    return ChatCompletionCreateParams.builder()
        .model("accounts/fireworks/models/llama-v3p3-70b-instruct")
        .addSystemMessage("Answer in few words.")
        .addUserMessage("Does it pay to tune a small model for support tickets?")
        .temperature(0.2)
        .maxCompletionTokens(500);
  }
}
