// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.AccountNames;
import dev.fireworks4j.testkit.store.Document;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the list of models that answer. */
final class ModelRow {
  private ModelRow() {}

  static Map<String, @Nullable Object> of(String name, @Nullable Document model) {
    var row =
        JsonObject.of("id", name)
            .with("object", "model")
            .with("owned_by", owner(name))
            .with("created", created(model))
            .with("kind", model == null ? "HF_BASE_MODEL" : model.text("kind"))
            .with("supports_chat", true)
            .with("supports_image_input", isOn(model, "supportsImageInput"))
            .with("supports_tools", isOn(model, "supportsTools"));
    if (model != null && model.fields().get("contextLength") instanceof Number length) {
      row.put("context_length", length.longValue());
    }
    return row;
  }

  private static String owner(String name) {
    return name.startsWith("accounts/") ? AccountNames.id(name) : "fireworks";
  }

  private static long created(@Nullable Document model) {
    String time = model == null ? "" : model.text("createTime");
    return time.isEmpty() ? 0 : Instant.parse(time).getEpochSecond();
  }

  private static boolean isOn(@Nullable Document model, String field) {
    return model != null && Boolean.TRUE.equals(model.fields().get(field));
  }
}
