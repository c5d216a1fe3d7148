// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chat task of a legacy job.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param jinjaTemplate template that turns a conversation into text; the base model's own if null
 */
public record ConversationTask(@Nullable String jinjaTemplate, Map<String, Object> extras) {

  public ConversationTask {
    extras = Copies.freeForm(extras);
  }
}
