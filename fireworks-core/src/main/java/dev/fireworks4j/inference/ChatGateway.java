// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

/** Conversations with a model. Source: {@code POST /inference/v1/chat/completions}. */
public interface ChatGateway extends InferenceGateway<ChatRequest, ChatChunk, ChatCompletion> {

  /**
   * Asks for an answer that is an instance of a record, or of a sealed interface whose alternatives are records. The
   * model gets the {@link JsonSchema} of the type as the form of its answer.
   *
   * <pre>{@code
   * record City(String name, @SchemaDescription("of the last count") int inhabitants) {}
   * City city = fireworks.chat().complete(request, City.class).value();
   * }</pre>
   *
   * <p>Of several choices, the first one is read. Fails as {@link #complete(InferenceRequest)} too.
   *
   * @throws dev.fireworks4j.error.TypedAnswerException if the model refused, the answer was cut, or is no such JSON
   * @throws IllegalArgumentException if the type has no schema, or the request has a {@code responseFormat} of its own
   */
  <T> TypedAnswer<T> complete(ChatRequest request, Class<T> type);

  /**
   * Asks the model, runs the tools that it calls, sends it their results, and asks again, until it calls none or a
   * limit of the loop is reached. Fails as {@link #complete(InferenceRequest)} too.
   *
   * <pre>{@code
   * record Place(String city) {}
   * var weather = Tool.of("weather", "The weather in a city.", Place.class, place -> forecast(place.city()));
   * String answer = fireworks.chat().complete(request, ToolLoop.of(weather)).text();
   * }</pre>
   *
   * @throws dev.fireworks4j.error.ToolFailedException if a tool threw, and the loop ends on failures
   * @throws IllegalArgumentException if the arguments of a tool have no schema, or the request has {@code tools} of
   *     its own
   */
  ToolAnswer complete(ChatRequest request, ToolLoop loop);
}
