// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.store.Document;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the list of models that answer. */
final class ModelRow {
  private ModelRow() {}

  static Map<String, @Nullable Object> of(String name, @Nullable Document model) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", name);
    row.put("object", "model");
    row.put("owned_by", owner(name));
    row.put("created", created(model));
    row.put("kind", model == null ? "HF_BASE_MODEL" : model.text("kind"));
    row.put("supports_chat", true);
    row.put("supports_image_input", isOn(model, "supportsImageInput"));
    row.put("supports_tools", isOn(model, "supportsTools"));
    if (model != null && model.fields().get("contextLength") instanceof Number length) {
      row.put("context_length", length.longValue());
    }
    return row;
  }

  private static String owner(String name) {
    return name.startsWith("accounts/") ? name.split("/", 3)[1] : "fireworks";
  }

  private static long created(@Nullable Document model) {
    String time = model == null ? "" : model.text("createTime");
    return time.isEmpty() ? 0 : Instant.parse(time).getEpochSecond();
  }

  private static boolean isOn(@Nullable Document model, String field) {
    return model != null && Boolean.TRUE.equals(model.fields().get(field));
  }
}
