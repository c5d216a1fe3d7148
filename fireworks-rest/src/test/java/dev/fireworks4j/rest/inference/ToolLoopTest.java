// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.ToolFailedException;
import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.SchemaName;
import dev.fireworks4j.inference.Tool;
import dev.fireworks4j.inference.ToolAnswer;
import dev.fireworks4j.inference.ToolCall;
import dev.fireworks4j.inference.ToolListener;
import dev.fireworks4j.inference.ToolLoop;
import dev.fireworks4j.inference.ToolLoopBuilder;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ToolLoopTest {
  private static final ChatRequest QUESTION = ChatRequest.of("accounts/acme/models/m", "Rain?");
  private static final String DONE =
      answer("{\"role\":\"assistant\",\"content\":\"It rains.\"}", "stop");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final Fireworks fireworks = Client.of(transport, time);

  record Place(String city) {}

  private static final Tool<Place> WEATHER =
      Tool.of("weather", "The weather in a city.", Place.class, place -> "rain in " + place.city());

  @Test
  void runs_what_the_model_calls_and_tells_it_until_it_is_done() {
    transport
        .json(200, calls("a weather {'city':'Bonn'}", "b weather {'city':'Ulm'}"))
        .json(200, DONE);

    ToolAnswer answer = fireworks.chat().complete(QUESTION, ToolLoop.of(WEATHER));

    assertThat(answer.text()).isEqualTo("It rains.");
    assertThat(answer.isDone()).isTrue();
    assertThat(answer.rounds()).isEqualTo(2);
    assertThat(answer.tokens()).isEqualTo(14);
    assertThat(answer.messages())
        .extracting(ChatMessage::role)
        .containsExactly("user", "assistant", "tool", "tool", "assistant");
    assertThat(transport.sent().get(0).body())
        .contains("\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"weather\",");
    assertThat(transport.sent().get(1).body())
        .contains("{\"role\":\"tool\",\"content\":\"rain in Bonn\",\"tool_call_id\":\"a\"}")
        .contains("{\"role\":\"tool\",\"content\":\"rain in Ulm\",\"tool_call_id\":\"b\"}");
  }

  @Test
  void shows_each_step() {
    var seen = new ArrayList<String>();
    transport.json(200, calls("a weather {'city':'Bonn'}")).json(200, DONE);

    fireworks.chat().complete(QUESTION, loop(seen, false));

    assertThat(seen).containsExactly("answer", "call a", "result rain in Bonn", "answer");
  }

  @Test
  void streams_the_answers_where_asked() {
    var seen = new ArrayList<String>();
    transport
        .json(
            200,
            "data: "
                + calls("a weather {'city':'Bonn'}").replace("\"message\"", "\"delta\"")
                + "\n\ndata: [DONE]\n\n")
        .json(200, "data: " + DONE.replace("\"message\"", "\"delta\"") + "\n\ndata: [DONE]\n\n");

    ToolAnswer answer = fireworks.chat().complete(QUESTION, loop(seen, true));

    assertThat(answer.text()).isEqualTo("It rains.");
    assertThat(seen)
        .containsExactly("chunk", "answer", "call a", "result rain in Bonn", "chunk", "answer");
  }

  @Test
  void ends_at_a_limit_of_rounds_tokens_or_time_without_running_the_last_calls() {
    transport.json(200, calls("a weather {'city':'Bonn'}"));
    Tool<Place> slow =
        Tool.of(
            "weather",
            "Slow.",
            Place.class,
            place -> {
              time.advance(Duration.ofMinutes(1));
              return "";
            });

    assertThat(end(ToolLoop.builder().tools(List.of(WEATHER)).maxRounds(3)).rounds()).isEqualTo(3);
    assertThat(end(ToolLoop.builder().tools(List.of(WEATHER))).end())
        .isEqualTo(ToolAnswer.End.ROUNDS);
    ToolAnswer tokens = end(ToolLoop.builder().tools(List.of(WEATHER)).maxTokens(20L));
    assertThat(tokens.end()).isEqualTo(ToolAnswer.End.TOKENS);
    assertThat(tokens.rounds()).isEqualTo(3);
    ToolAnswer late = end(ToolLoop.builder().tools(List.of(slow)).limit(Duration.ofMinutes(2)));
    assertThat(late.end()).isEqualTo(ToolAnswer.End.TIME);
    assertThat(late.rounds()).isEqualTo(3);
  }

  @Test
  void a_tool_that_throws_is_told_to_the_model_or_ends_the_loop() {
    Tool<Place> broken =
        Tool.of(
            "weather",
            "Broken.",
            Place.class,
            place -> {
              throw new IllegalStateException("no network");
            });
    String calls = calls("a weather {'city':'Bonn'}");
    transport.json(200, calls).json(200, DONE).json(200, calls);

    fireworks.chat().complete(QUESTION, ToolLoop.of(broken));
    assertThat(transport.sent().get(1).body()).contains("\"content\":\"error: no network\"");

    var strict = ToolLoop.builder().tools(List.of(broken)).endsOnFailure(true).build();
    assertThat(catchThrowable(() -> fireworks.chat().complete(QUESTION, strict)))
        .isInstanceOf(ToolFailedException.class)
        .hasMessageContaining("tool weather")
        .hasRootCauseMessage("no network");
  }

  @Test
  void mistakes_of_the_model_are_told_to_it() {
    transport
        .json(200, calls("a wether {}", "b weather {'town':1}", "c weather not json"))
        .json(200, DONE);

    fireworks.chat().complete(QUESTION, ToolLoop.of(WEATHER));

    assertThat(transport.sent().get(1).body())
        .contains("error: there is no tool of this name")
        .contains("error: arguments: $.city: the value is missing")
        .contains("error: ");
  }

  @Test
  void arguments_may_come_as_an_object_or_not_at_all() {
    record Nothing() {}
    Tool<Nothing> now = Tool.of("now", "The time.", Nothing.class, none -> "noon");
    transport
        .json(
            200,
            calls("a now ", "b now {}", "c weather {'city':'Bonn'}")
                .replace("\"{\\\"city\\\":\\\"Bonn\\\"}\"", "{\"city\":\"Bonn\"}"))
        .json(200, DONE);

    fireworks.chat().complete(QUESTION, ToolLoop.of(now, WEATHER));

    assertThat(transport.sent().get(1).body())
        .contains("{\"city\":\"Bonn\"}")
        .contains("\"content\":\"noon\",\"tool_call_id\":\"a\"")
        .contains("\"content\":\"noon\",\"tool_call_id\":\"b\"")
        .contains("\"content\":\"rain in Bonn\",\"tool_call_id\":\"c\"");
  }

  @Test
  void results_may_be_records_which_the_model_gets_as_json() {
    record Forecast(@SchemaName("celsius") int degrees, Map<String, Place> near) {}
    Tool<Place> forecast =
        Tool.of("weather", "W.", Place.class, place -> new Forecast(7, Map.of("a", place)));
    transport.json(200, calls("a weather {'city':'Bonn'}")).json(200, DONE);

    fireworks.chat().complete(QUESTION, ToolLoop.of(forecast));

    assertThat(transport.sent().get(1).body())
        .contains("{\\\"celsius\\\":7,\\\"near\\\":{\\\"a\\\":{\\\"city\\\":\\\"Bonn\\\"}}}");
  }

  @Test
  void calls_of_one_answer_run_at_the_same_time_where_there_is_an_executor() {
    var both = new CyclicBarrier(2);
    Tool<Place> meeting =
        Tool.of(
            "weather",
            "Waits for the other.",
            Place.class,
            place -> {
              both.await();
              return Map.of("city", place.city());
            });
    var executor = Executors.newCachedThreadPool();
    transport
        .json(200, calls("a weather {'city':'Bonn'}", "b weather {'city':'Ulm'}"))
        .json(200, DONE);

    fireworks
        .chat()
        .complete(QUESTION, ToolLoop.builder().tools(List.of(meeting)).executor(executor).build());

    executor.shutdownNow();
    assertThat(transport.sent().get(1).body())
        .containsSubsequence("{\\\"city\\\":\\\"Bonn\\\"}", "{\\\"city\\\":\\\"Ulm\\\"}");
  }

  @Test
  void an_interrupt_ends_the_loop() {
    Tool<Place> interrupting =
        Tool.of(
            "weather",
            "Interrupts.",
            Place.class,
            place -> {
              Thread.currentThread().interrupt();
              throw new InterruptedException();
            });
    transport.json(200, calls("a weather {'city':'Bonn'}"));

    Throwable failure =
        catchThrowable(() -> fireworks.chat().complete(QUESTION, ToolLoop.of(interrupting)));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).isInstanceOf(CallInterruptedException.class);
  }

  @Test
  void tools_are_checked_before_anything_is_sent() {
    assertThatThrownBy(() -> Tool.of("my tool", "x", Place.class, place -> ""))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> ToolLoop.of(WEATHER, WEATHER))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("two have the name weather");
    var equipped = ChatRequest.builder(QUESTION).tools(List.of(WEATHER.definition())).build();
    assertThatThrownBy(() -> fireworks.chat().complete(equipped, ToolLoop.of(WEATHER)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ToolAnswer end(ToolLoopBuilder loop) {
    return fireworks.chat().complete(QUESTION, loop.build());
  }

  private static ToolLoop loop(List<String> seen, boolean streamed) {
    var listener =
        new ToolListener() {
          @Override
          public void onChunk(ChatChunk chunk) {
            seen.add("chunk");
          }

          @Override
          public void onAnswer(ChatCompletion answer) {
            seen.add("answer");
          }

          @Override
          public void onCall(ToolCall call) {
            seen.add("call " + call.id());
          }

          @Override
          public void onResult(ToolCall call, ChatMessage answer) {
            seen.add("result " + answer.content());
          }
        };
    return ToolLoop.builder()
        .tools(List.of(WEATHER))
        .isStreamed(streamed)
        .listener(listener)
        .build();
  }

  /** Each call is an id, a name and arguments. */
  private static String calls(String... calls) {
    var all = new ArrayList<String>();
    for (String call : calls) {
      String[] parts = call.split(" ", 3);
      all.add(
          "{\"index\":"
              + all.size()
              + ",\"id\":\""
              + parts[0]
              + "\",\"type\":\"function\",\"function\":{\"name\":\""
              + parts[1]
              + "\",\"arguments\":\""
              + parts[2].replace("'", "\\\"")
              + "\"}}");
    }
    return answer(
        "{\"role\":\"assistant\",\"tool_calls\":[" + String.join(",", all) + "]}", "tool_calls");
  }

  private static String answer(String message, String finishReason) {
    return "{\"choices\":[{\"index\":0,\"message\":"
        + message
        + ",\"finish_reason\":\""
        + finishReason
        + "\"}],\"usage\":{\"total_tokens\":7}}";
  }
}
