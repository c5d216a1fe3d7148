// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** Listener and decorator of one's own, as the guide shows them. */
@FireworksTest
class ObservingIT {
  @Test
  void a_listener_prints_the_retries(FakeFireworks fake) {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    fake.faults().on("GET", ".../dpoJobs").status(503).times(1);

    try (var fireworks = Fireworks.connect(Observing.withRetriesPrinted(fake.options(), out))) {
      fireworks.dpoJobs().list().first();
    }

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("list dpoJobs")
        .endsWith(": attempt 2");
  }

  @Test
  void a_decorator_counts_the_requests_of_any_transport(FakeFireworks fake) {
    var requests = new LongAdder();
    fake.faults().on("GET", ".../dpoJobs").status(503).times(1);

    try (var fireworks =
        Fireworks.connect(Observing.withRequestsCounted(fake.options(), requests))) {
      fireworks.dpoJobs().list().first();
    }

    assertThat(requests.sum()).isEqualTo(2);
  }
}
