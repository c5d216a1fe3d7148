// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.StreamCutException;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.SchemaDescription;
import dev.fireworks4j.inference.Tool;
import dev.fireworks4j.inference.ToolAnswer;
import dev.fireworks4j.inference.ToolCall;
import dev.fireworks4j.inference.ToolListener;
import dev.fireworks4j.inference.ToolLoop;
import java.util.List;
import java.util.Map;

/** Answers questions about orders as a stream; the model looks them up by itself. */
public final class OrderAssistant {
  private static final Map<Integer, Order> ORDERS = Map.of(17, new Order("parcel", "in Cologne"));

  private OrderAssistant() {}

  /** Arguments of the tool that looks up an order. */
  record OrderNumber(@SchemaDescription("as printed on the bill") int number) {}

  /** Result of the tool. */
  record Order(String kind, String place) {}

  /** Prints what the model does and writes, and its tokens. Each question goes to the same replica. */
  public static ToolAnswer ask(
      Fireworks fireworks, String model, String question, ProgressBar out) {
    Tool<OrderNumber> lookup =
        Tool.of("order", "Where an order is.", OrderNumber.class, order -> find(order.number()));
    var loop =
        ToolLoop.builder()
            .tools(List.of(lookup))
            .maxRounds(4)
            .isStreamed(true)
            .listener(new Printed(out))
            .build();
    var view = fireworks.with(CallOptions.defaults().withSessionAffinity("orders-1"));
    try {
      ToolAnswer answer = view.chat().complete(ChatRequest.of(model, question), loop);
      out.println(answer.text());
      out.println(answer.rounds() + " questions, " + answer.tokens() + " tokens");
      return answer;
    } catch (StreamCutException cut) {
      out.println("cut after: " + cut.text());
      throw cut;
    }
  }

  private static Order find(int number) {
    Order order = ORDERS.get(number);
    if (order == null) {
      throw new IllegalArgumentException("there is no order " + number);
    }
    return order;
  }

  private record Printed(ProgressBar out) implements ToolListener {
    @Override
    public void onChunk(ChatChunk chunk) {
      if (!chunk.text().isEmpty()) {
        out.println("... " + chunk.text());
      }
    }

    @Override
    public void onResult(ToolCall call, ChatMessage answer) {
      out.println("looked up: " + answer.content());
    }
  }
}
