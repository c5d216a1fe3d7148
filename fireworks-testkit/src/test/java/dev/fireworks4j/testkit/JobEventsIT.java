// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static dev.fireworks4j.testkit.Wire.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.job.JobState;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobEventsIT {
  private static final JobState MISSPELT = new JobState("RUNNING");

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private String stateAfter(String job, Duration time) {
    fake.clock().advance(time.minus(fake.clock().elapsed()));
    return wire.state(ACME + "/dpoJobs/" + job);
  }

  @Nested
  class AtATime {
    @Test
    void jobs_fail() {
      fake.jobs().after(Duration.ofSeconds(90)).fail("dpoJobs/p1", "INTERNAL", "out of luck");
      wire.post(ACME + "/dpoJobs?dpoJobId=p1", JOB);

      assertThat(stateAfter("p1", Duration.ofSeconds(89))).isEqualTo("JOB_STATE_VALIDATING");
      assertThat(stateAfter("p1", Duration.ofSeconds(90))).isEqualTo("JOB_STATE_FAILED");
      assertThat(String.valueOf(wire.get(ACME + "/dpoJobs/p1").get("status")))
          .contains("out of luck");
    }

    @Test
    void jobs_stop_and_continue() {
      fake.jobs().after(Duration.ofMinutes(1)).stayIn(JobState.RUNNING);
      fake.jobs().after(Duration.ofHours(2)).proceed();
      wire.post(ACME + "/dpoJobs?dpoJobId=p1", JOB);

      assertThat(stateAfter("p1", Duration.ofMinutes(119))).isEqualTo("JOB_STATE_RUNNING");
      assertThat(stateAfter("p1", Duration.ofMinutes(124))).isEqualTo("JOB_STATE_COMPLETED");
    }

    @Test
    void a_job_that_is_not_there_is_told_by_the_next_answer() {
      fake.jobs().after(Duration.ofMinutes(1)).setState("dpoJobs/p1", JobState.PAUSED);
      fake.clock().advance(Duration.ofMinutes(1));

      var answer = wire.send("GET", ACME + "/dpoJobs", "");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("there is no accounts/acme/dpoJobs/p1");
    }
  }

  @Nested
  class Nonsense {
    @Test
    void states_are_refused_with_the_valid_ones() {
      fake.jobs().add("dpoJobs", Map.of("name", "p1"));

      assertThatThrownBy(() -> fake.jobs().stayIn(MISSPELT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"RUNNING\"")
          .hasMessageContaining("JOB_STATE_RUNNING");
      assertThatThrownBy(() -> fake.jobs().setState("dpoJobs/p1", MISSPELT))
          .hasMessageContaining("JOB_STATE_RUNNING");
      assertThatThrownBy(() -> fake.jobs().after(Duration.ZERO).stayIn(MISSPELT))
          .hasMessageContaining("JOB_STATE_RUNNING");
      assertThatThrownBy(() -> fake.jobs().setState("models/m", JobState.RUNNING))
          .hasMessageContaining("UPLOADING");
    }

    @Test
    void status_codes_are_refused_with_the_valid_ones() {
      assertThatThrownBy(() -> fake.jobs().fail("dpoJobs/p1", "OOM", "x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("RESOURCE_EXHAUSTED");
    }

    @Test
    void jobs_that_are_not_there_are_named() {
      assertThatThrownBy(() -> fake.jobs().fail("dpoJobs/p1", "INTERNAL", "x"))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageContaining("accounts/acme/dpoJobs/p1");
      assertThatThrownBy(() -> fake.jobs().fail("dpojobs/p1", "INTERNAL", "x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("dpojobs");
    }

    @ParameterizedTest
    @CsvSource({
      "dpoJobs, dispayName, displayName",
      "dpoJobs, trainingConfig.baseModle, baseModel",
      "dpoJobs, state, JOB_STATE_RUNNING",
      "datasets, state, UPLOADING",
      "dpoJobs, status.code, INTERNAL",
      "dpojobs, name, dpoJobs"
    })
    void seeds_are_refused_with_the_valid_members(String collection, String field, String valid) {
      int dot = field.indexOf('.');
      Map<String, ?> document =
          dot < 0
              ? Map.of(field, "odd")
              : Map.of(field.substring(0, dot), Map.of(field.substring(dot + 1), "odd"));

      assertThatThrownBy(() -> fake.jobs().add(collection, document))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(valid);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "datasets, accounts/acme/models/x",
    "datasets, accounts/acme/datasets/a/b",
    "datasets, accounts/acme/datasets/",
    "datasets, accounts/acme/datasets",
    "datasets, a/b",
    "users, accounts/acme/users/u/apiKeys/k"
  })
  void names_of_other_collections_are_refused(String collection, String name) {
    assertThatThrownBy(() -> fake.jobs().add(collection, Map.of("name", name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name: ")
        .hasMessageContaining(" is not in accounts/" + collection + "; use an id");
  }

  @Test
  void a_state_that_the_library_does_not_know_can_be_asked_for() {
    fake.jobs().add("dpoJobs", Map.of("name", "p1"));

    fake.jobs().setUnknownState("dpoJobs/p1", "JOB_STATE_DREAMING");

    assertThat(wire.state(ACME + "/dpoJobs/p1")).isEqualTo("JOB_STATE_DREAMING");

    fake.jobs().after(Duration.ofHours(1)).setUnknownState("dpoJobs/p1", "JOB_STATE_AWAKE");

    assertThat(wire.state(ACME + "/dpoJobs/p1")).isEqualTo("JOB_STATE_DREAMING");
    fake.clock().advance(Duration.ofHours(1));
    assertThat(wire.state(ACME + "/dpoJobs/p1")).isEqualTo("JOB_STATE_AWAKE");
  }

  @Test
  void such_a_state_of_what_no_collection_holds_is_refused_at_once() {
    var later = fake.jobs().after(Duration.ofHours(1));

    assertThatThrownBy(() -> later.setUnknownState("dreams/p1", "JOB_STATE_DREAMING"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dreams/p1 is in no collection that the fake serves");
  }

  @ParameterizedTest
  @CsvSource({"dpoJobs", "evaluators", "secrets", "deployedModels", "fineTuningJobs", "users"})
  void every_collection_can_be_seeded(String collection) {
    assertThat(fake.jobs().seed(collection, 2)).hasSize(2);
  }
}
