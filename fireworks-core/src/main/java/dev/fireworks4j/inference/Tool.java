// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Problems;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function that a model may call.
 *
 * @param name 1 to 64 of a-z, A-Z, 0-9, underscore and hyphen
 * @param description what it does, in a sentence for the model
 * @param arguments the record of its arguments; {@link JsonSchema} says which types it may have
 * @param function what runs
 */
public record Tool<A>(
    String name, String description, Class<A> arguments, Function<? super A> function) {

  public Tool {
    var problems = new Problems("Tool");
    problems.required("name", name).required("description", description);
    if (name != null) {
      InferenceChecks.toolName(problems, name);
    }
    problems.orThrow();
    Objects.requireNonNull(arguments, "arguments");
    Objects.requireNonNull(function, "function");
  }

  /** A function that a model may call. */
  public static <A> Tool<A> of(
      String name, String description, Class<A> arguments, Function<? super A> function) {
    return new Tool<>(name, description, arguments, function);
  }

  /** The tool as a request describes it. */
  public ToolDefinition definition() {
    return ToolDefinition.function(name, description, JsonSchema.of(arguments));
  }

  /** What a tool does. */
  @FunctionalInterface
  public interface Function<A> {
    /**
     * Runs the tool.
     *
     * @return a text, which the model gets as it is, or records, enums, numbers, booleans, lists and maps of all these,
     *     which it gets as JSON; null for nothing
     * @throws Exception to be told to the model, or to end the loop, as {@link ToolLoop} says
     */
    @Nullable Object call(A arguments) throws Exception;
  }
}
