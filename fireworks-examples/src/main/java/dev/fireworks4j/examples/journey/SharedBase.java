// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingMode;
import dev.fireworks4j.serving.ServingRecipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many tuned models beside each other on one deployment of their base. */
public final class SharedBase {
  private SharedBase() {}

  /** Asks each model, and the base under its own name. */
  public static Map<String, String> ask(Fireworks fireworks, List<String> models, String question) {
    var answers = new LinkedHashMap<String, String>();
    // tag::serve-many
    var recipe =
        ServingRecipe.builder()
            .id("shared")
            .model("accounts/fireworks/models/qwen3-14b")
            .mode(ServingMode.MULTI_LORA)
            .build();
    try (ServedModel base = fireworks.serving().serve(recipe)) {
      Map<String, String> strings = base.load(models);
      strings.forEach((model, string) -> answers.put(model, ask(fireworks, string, question)));
      answers.put("base", ask(fireworks, base.model(), question));
    }
    // end::serve-many
    return answers;
  }

  private static String ask(Fireworks fireworks, String model, String question) {
    return fireworks.chat().complete(ChatRequest.of(model, question)).text();
  }
}
