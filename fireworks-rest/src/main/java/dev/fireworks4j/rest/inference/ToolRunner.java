// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.ToolFailedException;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.Tool;
import dev.fireworks4j.inference.ToolCall;
import dev.fireworks4j.inference.ToolListener;
import dev.fireworks4j.inference.ToolLoop;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.json.TypedReader;
import dev.fireworks4j.rest.json.TypedWriter;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Runs the calls of one answer, concurrently if there is an executor, and returns their results in order. */
record ToolRunner(ToolLoop loop, ToolListener listener) {

  List<ChatMessage> run(List<ToolCall> calls) {
    Executor executor = loop.executor();
    var tasks = new ArrayList<FutureTask<String>>();
    for (ToolCall call : calls) {
      var task = new FutureTask<>(() -> result(call));
      tasks.add(task);
      if (executor != null) {
        listener.onCall(call);
        executor.execute(task);
      }
    }
    try {
      var answers = new ArrayList<ChatMessage>();
      for (int i = 0; i < tasks.size(); i++) {
        if (executor == null) {
          listener.onCall(calls.get(i));
          tasks.get(i).run();
        }
        answers.add(answer(calls.get(i), tasks.get(i)));
      }
      return answers;
    } finally {
      // Running calls are not interrupted: the interrupt could reach the next task of the pool's
      // thread.
      tasks.forEach(task -> task.cancel(false));
    }
  }

  private ChatMessage answer(ToolCall call, FutureTask<String> task) {
    ChatMessage answer = ChatMessage.tool(String.valueOf(call.id()), text(call, task));
    listener.onResult(call, answer);
    return answer;
  }

  private String text(ToolCall call, FutureTask<String> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw interrupted(call);
    } catch (ExecutionException e) {
      Throwable thrown = Objects.requireNonNull(e.getCause());
      if (thrown instanceof Error fatal) {
        throw fatal;
      }
      if (thrown instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
        throw interrupted(call);
      }
      if (loop.endsOnFailure()) {
        throw new ToolFailedException(name(call), thrown);
      }
      return "error: " + thrown.getMessage();
    }
  }

  private static CallInterruptedException interrupted(ToolCall call) {
    Thread.currentThread().interrupt();
    var context = new CallContext("tool " + name(call), "", null, 0, false, null);
    return new CallInterruptedException(context, null);
  }

  private static String name(ToolCall call) {
    ToolCall.FunctionCall function = call.function();
    return function == null ? "" : ForeignText.line(String.valueOf(function.name()));
  }

  /** Mistakes of the model are always reported to it. */
  private String result(ToolCall call) throws Exception {
    Tool<?> tool =
        loop.tools().stream()
            .filter(candidate -> candidate.name().equals(name(call)))
            .findFirst()
            .orElse(null);
    return tool == null ? "error: there is no tool of this name" : called(tool, call);
  }

  private <A> String called(Tool<A> tool, ToolCall call) throws Exception {
    A arguments;
    try {
      arguments = arguments(tool, call);
    } catch (UnreadableJsonException e) {
      return "error: arguments: " + e.path() + ": " + e.reason();
    } catch (IOException e) {
      return "error: the arguments are not JSON";
    }
    return text(tool.function().call(arguments));
  }

  private <A> A arguments(Tool<A> tool, ToolCall call) throws IOException {
    ToolCall.FunctionCall function = call.function();
    // The service documents a text, but some models' arguments come as an object.
    if (function != null && function.extras().get("arguments") instanceof Map<?, ?> object) {
      return TypedReader.read(object, tool.arguments());
    }
    String text = function == null ? null : function.arguments();
    // Models that call a tool without parameters may write nothing at all.
    String json = text == null || text.isBlank() ? "{}" : text;
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return TypedReader.read(JsonCodec.readObject(bytes), tool.arguments());
  }

  private String text(@Nullable Object result) throws IOException {
    Object plain = TypedWriter.plain(result);
    if (plain == null) {
      return "";
    }
    return plain instanceof String text
        ? text
        : new String(JsonCodec.write(plain), StandardCharsets.UTF_8);
  }
}
