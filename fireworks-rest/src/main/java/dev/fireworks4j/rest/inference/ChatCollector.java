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

/** A chat answer from its chunks. Choices may be interleaved; tool calls are sent in fragments with an index. */
final class ChatCollector extends AnswerCollector<ChatChunk, ChatCompletion> {
  private final Map<Integer, PartialChatChoice> choices = new TreeMap<>();
  private final ChatCompletionBuilder answer = ChatCompletion.builder().object("chat.completion");
  private final Map<String, Object> extras = new LinkedHashMap<>();
  private boolean isBegun;
  private boolean hasUsage;

  @Override
  void add(ChatChunk chunk) {
    if (!isBegun) {
      isBegun = true;
      answer.id(chunk.id()).created(chunk.created()).model(chunk.model());
    }
    if (chunk.usage() != null) {
      answer.usage(chunk.usage());
      hasUsage = true;
    }
    if (!chunk.perfMetrics().isEmpty()) {
      answer.perfMetrics(chunk.perfMetrics());
    }
    if (!chunk.promptTokenIds().isEmpty()) {
      answer.promptTokenIds(chunk.promptTokenIds());
    }
    room.putAll(extras, chunk.extras());
    chunk.choices().forEach(this::add);
  }

  private void add(ChatChunkChoice piece) {
    if (!piece.promptTokenIds().isEmpty()) {
      answer.promptTokenIds(piece.promptTokenIds());
    }
    if (piece.usage() != null && !hasUsage) {
      answer.usage(piece.usage());
    }
    PartialChatChoice choice = room.get(choices, piece.index(), PartialChatChoice::new);
    if (choice != null) {
      choice.add(piece);
    }
  }

  @Override
  ChatCompletion answer() {
    var whole = new ArrayList<ChatChoice>();
    choices.forEach((index, choice) -> whole.add(choice.whole(index)));
    return answer.choices(whole).extras(extras).build();
  }

  private final class PartialChatChoice {
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final Map<Integer, PartialCall> calls = new TreeMap<>();
    private final List<Integer> tokenIds = new ArrayList<>();
    private final CollectedLogprobs logprobs = new CollectedLogprobs(room);
    private final Map<String, Object> rawOutput = new LinkedHashMap<>();
    private final Map<String, Object> extras = new LinkedHashMap<>();
    private final Map<String, Object> messageExtras = new LinkedHashMap<>();
    private String role = "assistant";
    private @Nullable FinishReason finishReason;

    void add(ChatChunkChoice piece) {
      ChatMessage delta = piece.delta();
      role = delta.role() == null ? role : delta.role();
      room.append(content, delta.content());
      room.append(reasoning, delta.reasoningContent());
      delta.toolCalls().forEach(this::add);
      room.putAll(messageExtras, delta.extras());
      room.putAll(extras, piece.extras());
      finishReason = piece.finishReason() == null ? finishReason : piece.finishReason();
      room.addAll(tokenIds, piece.tokenIds());
      room.putAll(rawOutput, piece.rawOutput());
      logprobs.add(piece.logprobs());
    }

    /** Fragments without an index are whole calls. */
    private void add(ToolCall fragment) {
      Integer index = fragment.index();
      PartialCall call = room.get(calls, index == null ? calls.size() : index, PartialCall::new);
      if (call != null) {
        call.add(fragment);
      }
    }

    ChatChoice whole(int index) {
      ChatMessage message =
          ChatMessage.builder()
              .role(role)
              .content(content.isEmpty() ? null : content.toString())
              .reasoningContent(reasoning.isEmpty() ? null : reasoning.toString())
              .toolCalls(calls.values().stream().map(PartialCall::whole).toList())
              .extras(messageExtras)
              .build();
      return ChatChoice.builder()
          .index(index)
          .message(message)
          .finishReason(finishReason)
          .logprobs(logprobs.whole())
          .rawOutput(rawOutput)
          .tokenIds(tokenIds)
          .extras(extras)
          .build();
    }
  }

  private final class PartialCall {
    private final StringBuilder arguments = new StringBuilder();
    private final Map<String, Object> extras = new LinkedHashMap<>();
    private @Nullable String id;
    private @Nullable String name;

    void add(ToolCall fragment) {
      id = fragment.id() == null ? id : fragment.id();
      room.putAll(extras, fragment.extras());
      ToolCall.FunctionCall function = fragment.function();
      if (function != null) {
        name = function.name() == null ? name : function.name();
        room.append(arguments, function.arguments());
      }
    }

    ToolCall whole() {
      return ToolCall.builder()
          .id(id)
          .type("function")
          .function(new ToolCall.FunctionCall(name, arguments.toString(), Map.of()))
          .extras(extras)
          .build();
    }
  }
}
