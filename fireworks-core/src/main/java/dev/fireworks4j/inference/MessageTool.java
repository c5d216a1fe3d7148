// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.wire.SnakeCase;
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
 */
@SnakeCase
public record MessageTool(
    String name,
    @Nullable String description,
    Map<String, Object> inputSchema,
    @Nullable Boolean strict) {

  public MessageTool {
    Objects.requireNonNull(name, "name");
    inputSchema = Copies.freeForm(inputSchema);
  }
}
