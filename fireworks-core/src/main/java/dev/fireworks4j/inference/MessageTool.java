// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function that the model may ask to call, in the form of the Messages API.
 *
 * @param name as the model calls it
 * @param description what it does, for the model
 * @param inputSchema a JSON schema of the arguments, as plain values
 * @param strict whether the arguments must fit the schema
 * @param type {@code custom}, which is what null means
 */
@SnakeCase
public record MessageTool(
    String name,
    @Nullable String description,
    Map<String, Object> inputSchema,
    @Nullable Boolean strict,
    @Nullable String type) {

  public MessageTool {
    Objects.requireNonNull(name, "name");
    inputSchema = Copies.freeForm(inputSchema);
  }

  /** A tool as this API describes it; the caller runs it. */
  public static MessageTool of(Tool<?> tool) {
    return new MessageTool(
        tool.name(), tool.description(), JsonSchema.of(tool.arguments()), null, null);
  }
}
