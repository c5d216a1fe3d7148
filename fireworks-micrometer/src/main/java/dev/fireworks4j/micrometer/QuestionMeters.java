// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallListener.Call;
import dev.fireworks4j.CallScope;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The meters of one question to a model. */
record QuestionMeters(MeterRegistry registry, Call call, String model) implements CallScope {

  @Override
  public void onEnd(CallEnd end) {
    Tags tags = Tags.of("gen_ai.request.model", model);
    for (KeyValue common : GenAiKeys.common(call)) {
      tags = tags.and(common.getKey(), common.getValue());
    }
    String error = end.failure() == null ? Outcomes.NONE : end.failure().getClass().getSimpleName();
    record("gen_ai.client.operation.duration", tags.and("error.type", error), end.elapsed());
    CallEnd.Inference answer = end.inference();
    if (answer != null) {
      record("gen_ai.client.operation.time_to_first_chunk", tags, answer.firstChunk());
      tokens(tags, "input", answer.inputTokens());
      tokens(tags, "output", answer.outputTokens());
    }
  }

  private void record(String name, Tags tags, @Nullable Duration time) {
    if (time != null) {
      Timer.builder(name).tags(tags).register(registry).record(time);
    }
  }

  private void tokens(Tags tags, String type, @Nullable Long count) {
    if (count != null) {
      DistributionSummary.builder("gen_ai.client.token.usage")
          .baseUnit("token")
          .tags(tags.and("gen_ai.token.type", type))
          .register(registry)
          .record(count);
    }
  }
}
