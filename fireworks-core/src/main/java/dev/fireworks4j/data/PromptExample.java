// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.internal.Copies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A prompt to answer many times, for reinforcement jobs.
 *
 * @param messages the messages before the answer
 * @param fields other fields that the evaluator reads, e.g. {@code ground_truth}
 */
public record PromptExample(List<RowMessage> messages, Map<String, Object> fields)
    implements DatasetRow {

  public PromptExample {
    messages = List.copyOf(messages);
    fields = Copies.freeForm(fields);
  }

  /** A question, and what its evaluator reads. */
  public static PromptExample of(String question, Map<String, Object> fields) {
    return new PromptExample(List.of(RowMessage.user(question)), fields);
  }

  @Override
  public RowFormat format() {
    return RowFormat.PROMPT;
  }

  @Override
  public Map<String, @Nullable Object> toJson() {
    var json = new LinkedHashMap<String, @Nullable Object>(fields);
    json.put("messages", RowMessage.toJson(messages));
    return json;
  }
}
