// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function that the model asks for. In a stream it comes in fragments, which {@code index} puts together.
 *
 * @param index place among the calls of one answer; in streams only
 * @param id id of the call, which the tool message that answers it repeats
 * @param type {@code function}
 * @param function what is to be called
 */
@WithBuilder
@SnakeCase
public record ToolCall(
    @Nullable Integer index,
    @Nullable String id,
    @Nullable String type,
    @Nullable FunctionCall function,
    Map<String, Object> extras) {

  public ToolCall {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ToolCallBuilder builder() {
    return ToolCallBuilder.builder();
  }

  /** A call as a model makes it, for conversations that are put together by hand. */
  public static ToolCall of(String id, String name, String arguments) {
    return builder()
        .id(id)
        .type("function")
        .function(new FunctionCall(name, arguments, Map.of()))
        .build();
  }

  /**
   * The function to call.
   *
   * @param name of the function; null in later fragments of a stream
   * @param arguments a JSON text, in a stream a piece of it
   */
  @SnakeCase
  public record FunctionCall(
      @Nullable String name, @Nullable String arguments, Map<String, Object> extras) {

    public FunctionCall {
      extras = Copies.freeForm(extras);
    }
  }
}
