// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.error.ToolFailedException;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatGateway;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.Tool;
import dev.fireworks4j.inference.ToolAnswer;
import dev.fireworks4j.inference.ToolCall;
import dev.fireworks4j.inference.ToolListener;
import dev.fireworks4j.inference.ToolLoop;
import dev.fireworks4j.inference.Usage;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a model and runs the tools that it calls, until it calls none or a limit is reached. */
final class ToolRun {
  private static final int USUAL_ROUNDS = 10;
  private static final ToolListener NOBODY = new ToolListener() {};

  private final ChatGateway chat;
  private final Timekeeper time;
  private final ToolLoop loop;
  private final ToolListener listener;
  private final ToolRunner calls;
  private final List<ChatMessage> messages;
  private int rounds;
  private long tokens;

  ToolRun(ChatGateway chat, Timekeeper time, ToolLoop loop, List<ChatMessage> messages) {
    this.chat = chat;
    this.time = time;
    this.loop = loop;
    this.listener = loop.listener() == null ? NOBODY : loop.listener();
    this.calls = new ToolRunner(loop, listener);
    this.messages = new ArrayList<>(messages);
  }

  /**
   * Runs to the end.
   *
   * @throws ToolFailedException if a tool threw, and the loop ends on failures
   */
  ToolAnswer run(ChatRequest request) {
    ChatRequest equipped =
        ChatRequest.builder(request)
            .tools(loop.tools().stream().map(Tool::definition).toList())
            .build();
    Duration begun = time.monotonic();
    while (true) {
      ChatCompletion answer = ask(equipped);
      List<ToolCall> wanted = answer.message().toolCalls();
      ToolAnswer.End end = wanted.isEmpty() ? ToolAnswer.End.DONE : limit(begun);
      if (end != null) {
        return new ToolAnswer(answer, end, messages, rounds, tokens);
      }
      messages.addAll(calls.run(wanted));
    }
  }

  private ChatCompletion ask(ChatRequest equipped) {
    ChatRequest next = ChatRequest.builder(equipped).messages(messages).build();
    ChatCompletion answer =
        loop.isStreamed() ? chat.stream(next).collect(listener::onChunk) : chat.complete(next);
    rounds++;
    Usage usage = answer.usage();
    tokens += usage == null || usage.totalTokens() == null ? 0 : usage.totalTokens();
    messages.add(answer.message());
    listener.onAnswer(answer);
    return answer;
  }

  private ToolAnswer.@Nullable End limit(Duration begun) {
    if (rounds >= (loop.maxRounds() == null ? USUAL_ROUNDS : loop.maxRounds())) {
      return ToolAnswer.End.ROUNDS;
    }
    if (loop.maxTokens() != null && tokens >= loop.maxTokens()) {
      return ToolAnswer.End.TOKENS;
    }
    Duration limit = loop.limit();
    return limit != null && time.monotonic().minus(begun).compareTo(limit) >= 0
        ? ToolAnswer.End.TIME
        : null;
  }
}
