// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The campaign in small; its table in full is printed by the profile {@code chaos}. */
@Isolated("silence is told by real time, which other tests would eat")
class CampaignTest {
  private static final long SEED = 20_261_122;
  private static final int CREATES = 60;
  private static final List<String> TRANSPORTS = List.of(TestBed.JDK, TestBed.APACHE);

  @ParameterizedTest
  @MethodSource("promises")
  void every_promise_is_held_under_faults_on_both_transports(Promise promise) throws Exception {
    // Both at once where that is possible: most rows wait more than they work.
    int atOnce = promise.looksAtTheProcess() ? 1 : TRANSPORTS.size();
    ExecutorService side = Executors.newFixedThreadPool(atOnce);
    try {
      List<Callable<PromiseResult>> rows =
          TRANSPORTS.stream()
              .<Callable<PromiseResult>>map(name -> () -> result(promise, name))
              .toList();
      List<Future<PromiseResult>> results = side.invokeAll(rows);
      for (int i = 0; i < results.size(); i++) {
        PromiseResult result = results.get(i).get();
        assertThat(result.violations())
            .as("%s over %s", promise.words(), TRANSPORTS.get(i))
            .isEmpty();
        assertThat(result.calls()).isPositive();
      }
    } finally {
      side.shutdownNow();
    }
  }

  /** What depends on the time that the fake tells: its clock speaks through both ways in. */
  @ParameterizedTest
  @ValueSource(strings = {TestBed.JDK, TestBed.APACHE})
  void writes_are_safe_over_the_fakes_own_http_too(String transport) throws Exception {
    var settings =
        new RunSettings(transport, SEED, CREATES, TimeLimits.BUILD, NegativeControl.NONE)
            .overHttp();

    for (Promise promise :
        List.of(new CreatedExactlyOnce(), new ConflictsStay(), new ChangesAreSafe())) {
      assertThat(promise.test(settings).violations()).as(promise.words()).isEmpty();
    }
  }

  private static PromiseResult result(Promise promise, String transport) throws Exception {
    return promise.test(
        new RunSettings(transport, SEED, CREATES, TimeLimits.BUILD, NegativeControl.NONE));
  }

  private static Stream<Promise> promises() {
    return Campaign.PROMISES.stream();
  }
}
