// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.internal.Copies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A better and a worse answer to the same conversation, for DPO and ORPO jobs.
 *
 * @param input the messages before the answer
 * @param preferred the better answer
 * @param nonPreferred the worse answer
 * @param tools what the assistant may call, as JSON objects
 */
public record PreferenceExample(
    List<RowMessage> input,
    RowMessage preferred,
    RowMessage nonPreferred,
    List<Map<String, Object>> tools)
    implements DatasetRow {

  public PreferenceExample {
    input = List.copyOf(input);
    Objects.requireNonNull(preferred, "preferred");
    Objects.requireNonNull(nonPreferred, "nonPreferred");
    tools = Copies.freeForms(tools);
  }

  /** Two answers to one question. */
  public static PreferenceExample of(String question, String better, String worse) {
    return new PreferenceExample(
        List.of(RowMessage.user(question)),
        RowMessage.assistant(better),
        RowMessage.assistant(worse),
        List.of());
  }

  @Override
  public RowFormat format() {
    return RowFormat.PREFERENCE;
  }

  @Override
  public Map<String, @Nullable Object> toJson() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("input", new ChatExample(input, tools).toJson());
    json.put("preferred_output", List.of(preferred.toJson()));
    json.put("non_preferred_output", List.of(nonPreferred.toJson()));
    return json;
  }
}
