// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import static dev.fireworks4j.tests.serving.Deployed.CHAT;
import static dev.fireworks4j.tests.serving.Deployed.NAME;
import static dev.fireworks4j.tests.serving.Deployed.WAIT;
import static dev.fireworks4j.tests.serving.Deployed.merged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FaultRule;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits for an answer of a model over sockets. */
class AwaitServingIT {
  private final FakeFireworks fake = FakeFireworks.start();

  private Fireworks connect(String transport) {
    return Fireworks.connect(fake.options().toBuilder().transport(transport).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void end_with_the_model_string_that_answered(String transport) {
    try (fake;
        Fireworks fireworks = connect(transport)) {
      merged(fireworks, fake);
      fake.deployments().failProbes(2);
      fake.faults().on("POST", CHAT).resetAfter().times(1);

      assertThat(fireworks.deployments().awaitServing("d", WAIT).orThrow().model()).isEqualTo(NAME);
    }
  }

  static Stream<Arguments> stalls() {
    return Stream.of("jdk", "apache")
        .flatMap(
            transport ->
                Stream.of(
                    Arguments.of(transport, "POST", CHAT, stall(FaultRule::stallBeforeHeaders)),
                    Arguments.of(transport, "POST", CHAT, stall(FaultRule::stallInBody)),
                    Arguments.of(
                        transport, "GET", ".../deployments/d", stall(FaultRule::trickle))));
  }

  private static Named<Consumer<FaultRule>> stall(Consumer<FaultRule> fault) {
    return Named.of("stall", fault);
  }

  @ParameterizedTest
  @MethodSource("stalls")
  void end_within_the_limit_although_an_answer_never_comes(
      String transport, String method, String path, Consumer<FaultRule> stall) {
    try (fake;
        Fireworks fireworks = connect(transport)) {
      merged(fireworks, fake);
      fireworks.deployments().awaitServing("d", WAIT).orThrow();
      stall.accept(fake.faults().on(method, path));
      long begun = System.nanoTime();

      var outcome = fireworks.deployments().awaitServing("d", Wait.atMost(Duration.ofSeconds(1)));

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.TIMED_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
  }
}
