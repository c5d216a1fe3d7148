// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SavedStateTest {
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  @Test
  void is_of_one_moment_although_the_clock_continues() {
    var reads = new AtomicLong();
    var stopped = new Instant[] {START};
    try (var state =
        new FakeState(
            () -> stopped[0].plusSeconds(stopped[0] == START ? 0 : reads.incrementAndGet()),
            1,
            7,
            1000)) {
      var step = DueStep.of("end", (store, document) -> {});
      for (String id : List.of("a", "b")) {
        var job = new Document("accounts/acme/dpoJobs/" + id, new LinkedHashMap<>());
        state.add("accounts/dpoJobs", job);
        state.after(Duration.ofHours(1), job, step);
      }
      stopped[0] = START.plusSeconds(60);

      Map<String, ?> saved = state.exclusively(() -> new SavedState(state).save());

      Instant now = Instant.parse(String.valueOf(saved.get("now")));
      assertThat((List<?>) saved.get("scheduled"))
          .extracting(due -> now.plus(Duration.parse(((Map<?, ?>) due).get("after").toString())))
          .containsExactly(START.plusSeconds(3600), START.plusSeconds(3600));
    }
  }
}
