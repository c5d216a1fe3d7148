// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How chats are turned into a prompt.
 *
 * @param style name of the chat template, or {@code huggingface} or {@code jinja}; required
 * @param system system message of chats that have none
 * @param template a Jinja template, for the style {@code jinja}
 */
@WithBuilder
public record ConversationConfig(
    @Nullable String style,
    @Nullable String system,
    @Nullable String template,
    Map<String, Object> extras) {

  public ConversationConfig {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ConversationConfigBuilder builder() {
    return ConversationConfigBuilder.builder();
  }
}
