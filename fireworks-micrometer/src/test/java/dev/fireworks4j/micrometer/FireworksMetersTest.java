// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.testkit.FakeFireworks;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FireworksMetersTest {
  private static final ChatRequest HELLO = ChatRequest.of(Client.MODEL, "Tell me a secret.");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final FireworksMeters meters = new FireworksMeters(registry);
  private final FakeFireworks fake = FakeFireworks.start();
  private final Fireworks fireworks = Client.of(fake, meters);

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  @Nested
  class Breaker {
    @Test
    void has_a_gauge_with_its_state() {
      fake.faults().next().status(503).times(2);
      var policy = new CircuitBreakerPolicy(true, 2, 2, 100, Duration.ofSeconds(15), 1);
      var options =
          fake.options().toBuilder()
              .transport(fake.transport())
              .listener(meters)
              .retry(RetryPolicy.never())
              .circuitBreaker(policy);
      try (var sparing = Fireworks.connect(options.build())) {
        catchThrowable(() -> sparing.dpoJobs().get("j"));
        assertThat(registry.getMeters()).isEmpty();

        catchThrowable(() -> sparing.dpoJobs().get("j"));
        assertThat(state()).isEqualTo(2);

        fake.clock().advance(Duration.ofSeconds(16));
        catchThrowable(() -> sparing.dpoJobs().get("j"));
        assertThat(state()).isZero();
      }
    }

    private double state() {
      return registry
          .get("fireworks.circuit.breaker.state")
          .tag("host", fake.options().baseUrl().toString())
          .gauge()
          .value();
    }

    @Test
    void of_too_many_hosts_share_one_gauge() {
      for (int i = 0; i < 300; i++) {
        meters.onBreaker("https://host-" + i, "CLOSED", "OPEN");
      }

      assertThat(registry.getMeters()).hasSize(BoundedValues.MAX_VALUES + 1);
      assertThat(registry.get("fireworks.circuit.breaker.state").tag("host", "other").gauge())
          .isNotNull();
    }
  }

  @Nested
  class Questions {
    @Test
    void have_duration_and_tokens_by_type() {
      var answer = fireworks.chat().complete(HELLO);

      var timer =
          registry
              .get("gen_ai.client.operation.duration")
              .tags(
                  "gen_ai.operation.name",
                  "chat",
                  "gen_ai.provider.name",
                  "fireworks",
                  "gen_ai.request.model",
                  Client.MODEL,
                  "error.type",
                  "none")
              .timer();
      assertThat(timer.count()).isEqualTo(1);
      assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
      assertThat(tokens("input")).isEqualTo(answer.usage().promptTokens().doubleValue());
      assertThat(tokens("output")).isEqualTo(answer.usage().completionTokens().doubleValue());
      assertThat(registry.find("gen_ai.client.operation.time_to_first_chunk").timer()).isNull();
    }

    private double tokens(String type) {
      return registry
          .get("gen_ai.client.token.usage")
          .tag("gen_ai.token.type", type)
          .summary()
          .totalAmount();
    }

    @Test
    void that_are_streamed_have_a_time_to_the_first_chunk() {
      fireworks.chat().stream(HELLO).collect();

      var first = registry.get("gen_ai.client.operation.time_to_first_chunk").timer();
      assertThat(first.count()).isEqualTo(1);
      assertThat(tokens("output")).isPositive();
    }

    @Test
    void that_fail_have_a_type_of_error() {
      fake.inference().on(Client.MODEL).notFound(1);

      catchThrowable(() -> fireworks.chat().complete(HELLO));

      assertThat(
              registry
                  .get("gen_ai.client.operation.duration")
                  .tag("error.type", "NotFoundException")
                  .timer()
                  .count())
          .isEqualTo(1);
    }

    @Test
    void to_too_many_models_share_meters_and_none_has_what_was_said() {
      for (int i = 0; i < 150; i++) {
        var request = ChatRequest.of("accounts/acme/models/secret-" + i, "Tell me more.");
        catchThrowable(() -> fireworks.chat().complete(request));
      }

      List<Meter> durations =
          registry.getMeters().stream()
              .filter(meter -> meter.getId().getName().equals("gen_ai.client.operation.duration"))
              .toList();
      assertThat(durations).hasSizeLessThanOrEqualTo(BoundedValues.MAX_VALUES + 1);
      assertThat(
              durations.stream()
                  .map(meter -> meter.getId().getTag("gen_ai.request.model"))
                  .collect(Collectors.toSet()))
          .contains("other");
      assertThat(registry.getMetersAsString()).doesNotContain("Tell me");
    }
  }

  @Test
  void other_calls_have_no_meters_of_questions() {
    fireworks.dpoJobs().list().first();

    assertThat(registry.getMeters()).isEmpty();
  }
}
