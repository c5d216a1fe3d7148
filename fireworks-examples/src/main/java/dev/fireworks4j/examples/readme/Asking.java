// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.ContentPart;
import dev.fireworks4j.inference.SchemaDescription;
import dev.fireworks4j.inference.Tool;
import dev.fireworks4j.inference.ToolAnswer;
import dev.fireworks4j.inference.ToolLoop;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Questions to models. */
final class Asking {
  private Asking() {}

  static ChatCompletion ask(Fireworks fireworks, String question, PrintStream out) {
    // tag::chat
    var request =
        ChatRequest.builder()
            .model("accounts/acme/models/tone-3")
            .messages(List.of(ChatMessage.system("Be brief."), ChatMessage.user(question)))
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

  static String capital(Fireworks fireworks, String model, PrintStream out) {
    // tag::chat-typed
    record City(String name, @SchemaDescription("at the last count") int inhabitants) {}

    var question = ChatRequest.of(model, "Which city is the capital of France?");
    City city = fireworks.chat().complete(question, City.class).value();
    out.println(city.name() + " has " + city.inhabitants() + " inhabitants");
    // end::chat-typed
    return city.name();
  }

  static ToolAnswer tool(
      Fireworks fireworks, String model, UnaryOperator<String> forecast, PrintStream out) {
    // tag::chat-tool
    record Place(String city) {}

    Tool<Place> weather =
        Tool.of("weather", "The weather in a city.", Place.class, at -> forecast.apply(at.city()));

    var question = ChatRequest.of(model, "Do I need an umbrella in Bonn?");
    ToolAnswer answer = fireworks.chat().complete(question, ToolLoop.of(weather));
    out.println(answer.text());
    // end::chat-tool
    return answer;
  }

  static ChatRequest picture(String model, Path file) {
    // tag::chat-picture
    var message = ChatMessage.user(ContentPart.text("What is on it?"), ContentPart.image(file));
    var request = ChatRequest.builder().model(model).messages(List.of(message)).build();
    // end::chat-picture
    return request;
  }
}
