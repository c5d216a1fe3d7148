// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The campaign in small; its table in full is printed by the profile {@code chaos}. */
@Isolated("silence is told by real time, which other tests would eat")
class CampaignTest {
  private static final long SEED = 20_261_122;
  private static final int CREATES = 120;

  @ParameterizedTest
  @MethodSource("everyPromiseOnEachTransport")
  void every_promise_is_held_under_faults(String transport, Promise promise) throws Exception {
    var trial = new Trial(transport, SEED, CREATES, Patience.BUILD, Sabotage.NONE);

    Verdict verdict = promise.test(trial);

    assertThat(verdict.breaches()).as("%s over %s", promise.words(), transport).isEmpty();
    assertThat(verdict.calls()).isPositive();
  }

  private static Stream<Arguments> everyPromiseOnEachTransport() {
    return List.of(Arena.JDK, Arena.APACHE).stream()
        .flatMap(name -> Campaign.PROMISES.stream().map(promise -> Arguments.of(name, promise)));
  }
}
