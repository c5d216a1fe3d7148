// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatGateway;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.ToolAnswer;
import dev.fireworks4j.inference.ToolLoop;
import dev.fireworks4j.inference.TypedAnswer;
import dev.fireworks4j.rest.session.Session;

/** {@code /inference/v1/chat/completions}. */
public final class RestChat extends StreamedQuestions<ChatRequest, ChatChunk, ChatCompletion>
    implements ChatGateway {
  private static final StreamForm<ChatChunk, ChatCompletion> STREAM =
      new StreamForm<>(
          ChatChunk.class,
          ChatChunk::extras,
          ChatChunk::text,
          ChatCompletion::text,
          chunk -> false,
          ChatCollector::new);

  public RestChat(Session session) {
    super(
        new Questions(session, "/v1/chat/completions", "chat with"), ChatCompletion.class, STREAM);
  }

  @Override
  public ToolAnswer complete(ChatRequest request, ToolLoop loop) {
    if (!request.tools().isEmpty()) {
      throw new IllegalArgumentException("tools: set already; give all of them to the loop");
    }
    return new ToolRun(this, questions.session().time(), loop, request.messages()).run(request);
  }

  @Override
  public <T> TypedAnswer<T> complete(ChatRequest request, Class<T> type) {
    var typed = new TypedAnswers<>(type);
    ChatCompletion answer = complete(typed.asking(request));
    return new TypedAnswer<>(typed.read(answer), answer);
  }
}
