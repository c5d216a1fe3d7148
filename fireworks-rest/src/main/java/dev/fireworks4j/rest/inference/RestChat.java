// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatGateway;
import dev.fireworks4j.inference.ChatRequest;

/** {@code /inference/v1/chat/completions}. */
public final class RestChat extends StreamedQuestions<ChatRequest, ChatChunk, ChatCompletion>
    implements ChatGateway {
  private static final StreamForm<ChatChunk, ChatCompletion> STREAM =
      new StreamForm<>(
          ChatChunk.class, ChatChunk::extras, chunk -> false, codec -> new ChatCollector());

  /** The gateway of one view. */
  public RestChat(InferenceSession session) {
    super(
        new Questions(session, "/inference/v1/chat/completions", "chat with"),
        ChatCompletion.class,
        STREAM);
  }
}
