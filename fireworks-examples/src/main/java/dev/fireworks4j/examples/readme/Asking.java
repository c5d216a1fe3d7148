// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import java.io.PrintStream;
import java.util.List;

/** Questions to models. */
final class Asking {
  private Asking() {}

  static ChatCompletion ask(Fireworks fireworks, PrintStream out) {
    // tag::chat
    var request =
        ChatRequest.builder()
            .model("accounts/acme/models/tone-3")
            .messages(
                List.of(
                    ChatMessage.system("Answer in one sentence."),
                    ChatMessage.user("What is a LoRA rank?")))
            .maxTokens(200)
            .build();
    ChatCompletion answer = fireworks.chat().complete(request);
    out.println(answer.text());
    // end::chat
    return answer;
  }

  static ChatCompletion stream(Fireworks fireworks, ChatRequest request, PrintStream out) {
    // tag::chat-stream
    try (var stream = fireworks.chat().stream(request)) {
      return stream.collect(chunk -> out.print(chunk.text()));
    }
    // end::chat-stream
  }
}
