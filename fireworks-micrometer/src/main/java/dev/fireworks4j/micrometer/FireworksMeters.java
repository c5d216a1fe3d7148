// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallScope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Meters that do not come from observations. Needs micrometer-core. Give it to {@link
 * dev.fireworks4j.FireworksOptionsBuilder#listener}.
 *
 * <ul>
 *   <li>{@code fireworks.circuit.breaker.state}: 0 closed, 1 half open, 2 open, a gauge for each {@code host} whose
 *       breaker has ever changed
 *   <li>{@code gen_ai.client.operation.duration}: from a question to the end of its answer
 *   <li>{@code gen_ai.client.operation.time_to_first_chunk}: for streams
 *   <li>{@code gen_ai.client.token.usage}: tokens by {@code gen_ai.token.type}, {@code input} or {@code output}
 * </ul>
 *
 * <p>The names and keys of the latter three are those of the OpenTelemetry conventions for generative AI. The number of
 * hosts and of models is bounded: those beyond the first hundred are {@code other}.
 */
public final class FireworksMeters implements CallListener {
  private final MeterRegistry registry;
  private final BoundedValues hosts = new BoundedValues();
  private final BoundedValues models = new BoundedValues();
  private final Map<String, AtomicInteger> breakers = new ConcurrentHashMap<>();

  /** Meters in this registry. */
  public FireworksMeters(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public void onBreaker(String host, String from, String to) {
    breakers.computeIfAbsent(hosts.of(host), this::gauge).set(number(to));
  }

  private AtomicInteger gauge(String host) {
    var state = new AtomicInteger();
    Gauge.builder("fireworks.circuit.breaker.state", state, AtomicInteger::get)
        .description("0 closed, 1 half open, 2 open")
        .tag("host", host)
        .strongReference(true)
        .register(registry);
    return state;
  }

  private static int number(String state) {
    return switch (state) {
      case "CLOSED" -> 0;
      case "HALF_OPEN" -> 1;
      default -> 2;
    };
  }

  @Override
  public @Nullable CallScope onCall(Call call) {
    String model = call.model();
    return model == null ? null : new QuestionMeters(registry, call, models.of(model));
  }
}
