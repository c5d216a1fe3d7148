// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function that the model may ask to call.
 *
 * @param type {@code function}
 * @param function name, purpose and parameters
 */
@SnakeCase
public record ToolDefinition(
    @Nullable String type, FunctionDefinition function, Map<String, Object> extras) {

  public ToolDefinition {
    Objects.requireNonNull(function, "function");
    extras = Copies.freeForm(extras);
  }

  /**
   * A function.
   *
   * @param parameters a JSON schema of the arguments, as plain values
   */
  public static ToolDefinition function(
      String name, @Nullable String description, Map<String, Object> parameters) {
    return new ToolDefinition(
        "function", new FunctionDefinition(name, description, parameters, null), Map.of());
  }

  /**
   * What is known of a function.
   *
   * @param name 1 to 64 of a-z, A-Z, 0-9, underscore and hyphen
   * @param description what it does, for the model
   * @param parameters a JSON schema of the arguments
   * @param strict whether the arguments must fit the schema
   */
  @SnakeCase
  public record FunctionDefinition(
      String name,
      @Nullable String description,
      Map<String, Object> parameters,
      @Nullable Boolean strict) {

    public FunctionDefinition {
      parameters = Copies.freeForm(parameters);
      new Problems("FunctionDefinition").required("name", name).orThrow();
    }
  }
}
