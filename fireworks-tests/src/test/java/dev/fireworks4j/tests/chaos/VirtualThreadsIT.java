// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many calls at once, each on a virtual thread of its own. What pinned them is printed, for information. */
@Isolated("ten thousand callers leave nothing for other tests")
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsIT {
  private static final int CALLS = 10_000;

  @ParameterizedTest
  @ValueSource(strings = {TestBed.JDK, TestBed.APACHE})
  void ten_thousand_calls_at_once_finish(String transport) throws Exception {
    var settings = new RunSettings(transport, 1, CALLS, TimeLimits.CAMPAIGN, NegativeControl.NONE);
    try (var pinning = Pinning.record();
        var testBed = new TestBed(settings, FaultPlan.drawn(1, 0, Fault.ALL));
        var client = testBed.connect(256, options -> options.timeouts(patient()))) {
      testBed.fake().jobs().add("dpoJobs", Map.of("name", "there"));
      ExecutorService threads = virtualThreads();
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        answers.add(threads.submit(() -> client.dpoJobs().get("there").id()));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("there");
      }
      threads.shutdown();
      System.out.println("pinning with " + transport + ": " + pinning.report());
    }
  }

  /** All but 256 of them wait for a connection. */
  private static Timeouts patient() {
    return Timeouts.builder().call(Duration.ofMinutes(2)).attempt(Duration.ofMinutes(2)).build();
  }

  /** Compiled for 17, which does not know them. */
  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }
}
