// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.internal.Copies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request of a batch job.
 *
 * @param customId an id that no other row has; the answer repeats it. On the wire {@code custom_id}
 * @param messages the messages before the answer
 * @param parameters what else the request's body holds, e.g. {@code max_tokens}; the model is set on the job
 */
public record BatchRequest(
    String customId, List<RowMessage> messages, Map<String, Object> parameters)
    implements DatasetRow {

  public BatchRequest {
    Objects.requireNonNull(customId, "customId");
    messages = List.copyOf(messages);
    parameters = Copies.freeForm(parameters);
  }

  /** A conversation to continue. */
  public static BatchRequest of(String customId, RowMessage... messages) {
    return new BatchRequest(customId, List.of(messages), Map.of());
  }

  @Override
  public RowFormat format() {
    return RowFormat.BATCH;
  }

  @Override
  public Map<String, @Nullable Object> toJson() {
    var body = new LinkedHashMap<String, @Nullable Object>(parameters);
    body.put("messages", RowMessage.toJson(messages));
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("custom_id", customId);
    json.put("body", body);
    return json;
  }
}
