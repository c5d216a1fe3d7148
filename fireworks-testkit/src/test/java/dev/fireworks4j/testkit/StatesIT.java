// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.job.JobState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The states that resources went through, as the page shows them. */
class StatesIT {
  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private static List<String> states(FakeFireworks of, String name) {
    String path =
        "/_fake/resources:states?collection=accounts/dpoJobs&name=accounts/acme/dpoJobs/" + name;
    Object states = new Wire(of).get(path).get("states");
    return ((List<?>) Objects.requireNonNull(states))
        .stream()
            .map(
                state ->
                    ((Map<?, ?>) state).get("time").toString().substring(11, 19)
                        + ((Map<?, ?>) state).get("state").toString().replace("JOB_STATE_", " "))
            .toList();
  }

  @Test
  void are_told_with_the_times_when_they_began_however_far_the_clock_jumps() {
    wire.post(Wire.ACME + "/dpoJobs?dpoJobId=j", Wire.JOB);

    fake.clock().advance(Duration.ofDays(1));

    assertThat(states(fake, "j"))
        .containsExactly(
            "09:00:00 CREATING",
            "09:01:00 VALIDATING",
            "09:02:00 PENDING",
            "09:03:00 RUNNING",
            "09:06:00 COMPLETED");
  }

  @Test
  void begin_with_the_one_that_a_resource_was_stored_in() {
    fake.jobs().add("dpoJobs", Map.of("name", "j", "state", "JOB_STATE_RUNNING"));
    fake.clock().advance(Duration.ofMinutes(5));

    fake.jobs().fail("dpoJobs/j", "INTERNAL", "lost");

    assertThat(states(fake, "j")).containsExactly("09:00:00 RUNNING", "09:05:00 FAILED");
  }

  @Test
  void go_along_with_a_snapshot() {
    wire.post(Wire.ACME + "/dpoJobs?dpoJobId=j", Wire.JOB);
    fake.clock().advance(Duration.ofMinutes(1));

    try (var other = FakeFireworks.start()) {
      other.load(fake.save());
      other.clock().advance(Duration.ofMinutes(1));

      assertThat(states(other, "j"))
          .containsExactly("09:00:00 CREATING", "09:01:00 VALIDATING", "09:02:00 PENDING");
    }
  }

  @Test
  void are_the_last_hundred_only() {
    fake.jobs().add("dpoJobs", Map.of("name", "j", "state", "JOB_STATE_CREATING"));

    for (int i = 0; i < 80; i++) {
      fake.jobs().setState("dpoJobs/j", JobState.RUNNING);
      fake.jobs().setState("dpoJobs/j", JobState.PAUSED);
    }

    assertThat(states(fake, "j"))
        .hasSize(100)
        .endsWith("09:00:00 RUNNING", "09:00:00 PAUSED")
        .noneMatch(state -> state.endsWith("CREATING"));
  }

  @Test
  void of_a_resource_that_is_not_there_are_refused() {
    var answer = wire.send("GET", "/_fake/resources:states?collection=accounts/dpoJobs&name=x", "");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("name: there is no x in accounts/dpoJobs");
  }
}
