// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.internal.Copies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation to learn from, for supervised jobs.
 *
 * @param messages in order; at least one of the assistant
 * @param tools what the assistant may call, as JSON objects
 */
public record ChatExample(List<RowMessage> messages, List<Map<String, Object>> tools)
    implements DatasetRow {

  public ChatExample {
    messages = List.copyOf(messages);
    tools = Copies.freeForms(tools);
  }

  /** A conversation without tools. */
  public static ChatExample of(RowMessage... messages) {
    return new ChatExample(List.of(messages), List.of());
  }

  @Override
  public RowFormat format() {
    return RowFormat.CHAT;
  }

  @Override
  public Map<String, @Nullable Object> toJson() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("messages", RowMessage.toJson(messages));
    if (!tools.isEmpty()) {
      json.put("tools", tools);
    }
    return json;
  }
}
