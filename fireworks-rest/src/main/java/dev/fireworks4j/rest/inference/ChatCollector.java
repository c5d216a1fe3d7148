// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.ChatChoice;
import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatChunkChoice;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatCompletionBuilder;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.FinishReason;
import dev.fireworks4j.inference.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A chat answer from its chunks. Choices may come interleaved; tool calls come in fragments with an index. */
final class ChatCollector implements AnswerCollector<ChatChunk, ChatCompletion> {
  private final Map<Integer, Choice> choices = new TreeMap<>();
  private final ChatCompletionBuilder answer = ChatCompletion.builder().object("chat.completion");
  private final Map<String, Object> extras = new LinkedHashMap<>();
  private boolean isBegun;

  @Override
  public void add(ChatChunk chunk) {
    if (!isBegun) {
      isBegun = true;
      answer.id(chunk.id()).created(chunk.created()).model(chunk.model());
    }
    if (chunk.usage() != null) {
      answer.usage(chunk.usage());
    }
    if (!chunk.perfMetrics().isEmpty()) {
      answer.perfMetrics(chunk.perfMetrics());
    }
    if (!chunk.promptTokenIds().isEmpty()) {
      answer.promptTokenIds(chunk.promptTokenIds());
    }
    extras.putAll(chunk.extras());
    for (ChatChunkChoice piece : chunk.choices()) {
      choices.computeIfAbsent(piece.index(), index -> new Choice()).add(piece);
    }
  }

  @Override
  public ChatCompletion answer() {
    var whole = new ArrayList<ChatChoice>();
    choices.forEach((index, choice) -> whole.add(choice.whole(index)));
    return answer.choices(whole).extras(extras).build();
  }

  @Override
  public String text(ChatChunk chunk) {
    return chunk.text();
  }

  private static final class Choice {
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final Map<Integer, Call> calls = new TreeMap<>();
    private final List<Integer> tokenIds = new ArrayList<>();
    private final Map<String, Object> logprobs = new LinkedHashMap<>();
    private final Map<String, Object> rawOutput = new LinkedHashMap<>();
    private final Map<String, Object> extras = new LinkedHashMap<>();
    private String role = "assistant";
    private @Nullable FinishReason finishReason;

    void add(ChatChunkChoice piece) {
      ChatMessage delta = piece.delta();
      if (delta != null) {
        role = delta.role() == null ? role : delta.role();
        AnswerCollector.append(content, delta.content());
        AnswerCollector.append(reasoning, delta.reasoningContent());
        delta.toolCalls().forEach(this::add);
        extras.putAll(delta.extras());
      }
      finishReason = piece.finishReason() == null ? finishReason : piece.finishReason();
      tokenIds.addAll(piece.tokenIds());
      rawOutput.putAll(piece.rawOutput());
      AnswerCollector.join(logprobs, piece.logprobs());
    }

    /** Fragments without an index, as a server that sends calls whole may have, are calls of their own. */
    private void add(ToolCall fragment) {
      Integer index = fragment.index();
      calls.computeIfAbsent(index == null ? calls.size() : index, next -> new Call()).add(fragment);
    }

    ChatChoice whole(int index) {
      ChatMessage message =
          ChatMessage.builder()
              .role(role)
              .content(content.isEmpty() ? null : content.toString())
              .reasoningContent(reasoning.isEmpty() ? null : reasoning.toString())
              .toolCalls(calls.values().stream().map(Call::whole).toList())
              .extras(extras)
              .build();
      return ChatChoice.builder()
          .index(index)
          .message(message)
          .finishReason(finishReason)
          .logprobs(logprobs)
          .rawOutput(rawOutput)
          .tokenIds(tokenIds)
          .build();
    }
  }

  private static final class Call {
    private final StringBuilder arguments = new StringBuilder();
    private @Nullable String id;
    private @Nullable String name;

    void add(ToolCall fragment) {
      id = fragment.id() == null ? id : fragment.id();
      ToolCall.FunctionCall function = fragment.function();
      if (function != null) {
        name = function.name() == null ? name : function.name();
        AnswerCollector.append(arguments, function.arguments());
      }
    }

    ToolCall whole() {
      return ToolCall.builder()
          .id(id)
          .type("function")
          .function(new ToolCall.FunctionCall(name, arguments.toString(), Map.of()))
          .build();
    }
  }
}
