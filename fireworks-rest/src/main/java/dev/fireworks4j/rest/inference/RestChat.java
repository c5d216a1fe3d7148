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
          ChatChunk.class, ChatChunk::extras, chunk -> false, codec -> new ChatCollector());

  private final Session session;

  /** The gateway of one view. */
  public RestChat(Session session) {
    super(
        new Questions(session, "/v1/chat/completions", "chat with"), ChatCompletion.class, STREAM);
    this.session = session;
  }

  @Override
  public ToolAnswer complete(ChatRequest request, ToolLoop loop) {
    if (!request.tools().isEmpty()) {
      throw new IllegalArgumentException("tools: set already; give all of them to the loop");
    }
    return new ToolRun(this, session, loop, request.messages()).run(request);
  }

  @Override
  public <T> TypedAnswer<T> complete(ChatRequest request, Class<T> type) {
    var typed = new TypedAnswers<>(session.codec(), type);
    ChatCompletion answer = complete(typed.asking(request));
    return new TypedAnswer<>(typed.read(answer), answer);
  }
}
