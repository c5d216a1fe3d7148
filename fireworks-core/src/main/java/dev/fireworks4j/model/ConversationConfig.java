// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation becomes text for a model; having it enables chat completions.
 *
 * @param style name of a chat template; {@code jinja} for the one in {@code template}
 * @param system system message, where the style has one
 * @param template Jinja template of the style {@code jinja}
 * @param extras members newer than this library, as plain values
 */
public record ConversationConfig(
    @Nullable String style,
    @Nullable String system,
    @Nullable String template,
    Map<String, Object> extras) {

  public ConversationConfig {
    extras = Copies.freeForm(extras);
  }
}
