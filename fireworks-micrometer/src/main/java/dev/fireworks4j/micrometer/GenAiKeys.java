// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallListener.Call;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

/** Questions to models in the names of the OpenTelemetry conventions for generative AI; never their contents. */
final class GenAiKeys {
  private static final String PROVIDER = "fireworks";

  private GenAiKeys() {}

  /** For the span of a call; nothing unless it asks a model. */
  static KeyValues of(CallObservationContext context) {
    String model = context.call().model();
    if (model == null) {
      return KeyValues.empty();
    }
    KeyValues asked = common(context.call()).and("gen_ai.request.model", model);
    CallEnd end = context.end();
    return end == null || end.inference() == null ? asked : asked.and(answer(end.inference()));
  }

  /** What all of them have in common. */
  static KeyValues common(Call call) {
    return KeyValues.of("gen_ai.operation.name", operation(call), "gen_ai.provider.name", PROVIDER);
  }

  private static String operation(Call call) {
    return switch (call.kind()) {
      case "completions" -> "text_completion";
      case "embeddings" -> "embeddings";
      case "rerank" -> "rerank";
      default -> "chat";
    };
  }

  private static KeyValues answer(CallEnd.Inference answer) {
    KeyValues values = KeyValues.empty();
    values = and(values, "gen_ai.response.model", answer.model());
    values = and(values, "gen_ai.usage.input_tokens", answer.inputTokens());
    values = and(values, "gen_ai.usage.output_tokens", answer.outputTokens());
    return answer.inputTokens() == null
        ? values
        : and(values, "gen_ai.usage.cache_read.input_tokens", answer.cachedTokens());
  }

  private static KeyValues and(KeyValues values, String key, @Nullable Object value) {
    return value == null ? values : values.and(key, value.toString());
  }
}
