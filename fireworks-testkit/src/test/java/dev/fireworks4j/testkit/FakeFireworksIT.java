// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static dev.fireworks4j.testkit.Wire.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.job.JobState;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FakeFireworksIT {
  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Nested
  class Creating {
    @Test
    void completes_names_and_fills_in_unset_fields() {
      Map<?, ?> job = wire.post(ACME + "/dpoJobs?dpoJobId=p1", JOB);

      assertThat(job.get("name")).isEqualTo("accounts/acme/dpoJobs/p1");
      assertThat(job.get("dataset")).isEqualTo("accounts/acme/datasets/d");
      assertThat(job.get("wandbConfig")).isNull();
      assertThat(job.get("displayName")).isEqualTo("");
      assertThat(String.valueOf(job.get("createTime"))).matches(".*\\.\\d{9}Z");
      assertThat(String.valueOf(wire.get(ACME + "/dpoJobs/p1").get("createTime")))
          .matches(".*\\.\\d{6}Z");
    }

    @Test
    void refuses_unknown_fields_and_stores_nothing() {
      var refused =
          wire.send("POST", ACME + "/dpoJobs?dpoJobId=p1", "{\"dataset\":\"d\",\"colour\":1}");

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("unknown field \\\"colour\\\"");
      assertThat(wire.send("GET", ACME + "/dpoJobs/p1", "").statusCode()).isEqualTo(404);
    }

    @Test
    void gives_an_id_to_one_of_sixteen_threads_only() {
      List<Integer> statuses =
          IntStream.range(0, 16)
              .parallel()
              .mapToObj(i -> wire.send("POST", ACME + "/dpoJobs?dpoJobId=same", JOB).statusCode())
              .toList();

      assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }
  }

  @Nested
  class Living {
    @Test
    void a_supervised_job_goes_back_once_and_leaves_a_model() {
      wire.post(
          ACME + "/supervisedFineTuningJobs?supervisedFineTuningJobId=s1",
          "{\"dataset\":\"d\",\"baseModel\":\"m\"}");
      var states = new ArrayList<String>();

      for (int minute = 0; minute <= 6; minute++) {
        states.add(wire.state(ACME + "/supervisedFineTuningJobs/s1").replace("JOB_STATE_", ""));
        fake.clock().advance(Duration.ofMinutes(1));
      }

      assertThat(states)
          .containsExactly(
              "CREATING", "RUNNING", "CREATING", "RUNNING", "RUNNING", "RUNNING", "COMPLETED");
      assertThat(wire.get(ACME + "/models/s1").get("fineTuningJob"))
          .isEqualTo("accounts/acme/supervisedFineTuningJobs/s1");
    }

    @Test
    void a_held_job_stays_until_it_is_let_go() {
      wire.post(ACME + "/dpoJobs?dpoJobId=p1", JOB);
      fake.jobs().stayIn(JobState.RUNNING);
      fake.clock().advance(Duration.ofDays(2));
      String held = wire.state(ACME + "/dpoJobs/p1");

      fake.jobs().proceed();
      fake.clock().advance(Duration.ofMinutes(3));

      assertThat(held).isEqualTo("JOB_STATE_RUNNING");
      assertThat(wire.state(ACME + "/dpoJobs/p1")).isEqualTo("JOB_STATE_COMPLETED");
    }

    @Test
    void a_second_delete_is_a_404() {
      wire.post(ACME + "/dpoJobs?dpoJobId=p1", JOB);

      assertThat(wire.send("DELETE", ACME + "/dpoJobs/p1", "").body()).isEqualTo("{}");
      assertThat(wire.state(ACME + "/dpoJobs/p1")).isEqualTo("JOB_STATE_DELETING_CLEANING_UP");
      assertThat(wire.send("DELETE", ACME + "/dpoJobs/p1", "").statusCode()).isEqualTo(404);
      fake.clock().advance(Duration.ofMinutes(1));
      assertThat(wire.send("GET", ACME + "/dpoJobs/p1", "").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class Listing {
    @Test
    void a_walk_sees_what_existed_throughout_exactly_once() {
      fake.jobs().seed("dpoJobs", 30);
      var seen = new ArrayList<Object>();
      String token = "";

      do {
        Map<?, ?> page = wire.get(ACME + "/dpoJobs?pageSize=7&pageToken=" + token);
        ((List<?>) page.get("dpoJobs")).forEach(job -> seen.add(((Map<?, ?>) job).get("name")));
        token = String.valueOf(page.get("nextPageToken"));
        wire.post(ACME + "/dpoJobs?dpoJobId=a" + seen.size(), JOB);
      } while (!token.isEmpty());

      assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void a_token_is_good_for_its_own_query_only() {
      fake.jobs().seed("dpoJobs", 3);
      String token = String.valueOf(wire.get(ACME + "/dpoJobs?pageSize=1").get("nextPageToken"));

      var other =
          wire.send("GET", ACME + "/dpoJobs?pageSize=1&filter=state%3DX&pageToken=" + token, "");

      assertThat(other.statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class Failing {
    @Test
    void a_fault_answers_as_often_as_told() {
      fake.faults().on("GET", ".../dpoJobs").times(2).status(503).retryAfter("1");

      assertThat(wire.send("GET", ACME + "/dpoJobs", "").headers().firstValue("Retry-After"))
          .contains("1");
      assertThat(wire.send("GET", ACME + "/dpoJobs", "").statusCode()).isEqualTo(503);
      assertThat(wire.send("GET", ACME + "/dpoJobs", "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_reset_afterwards_leaves_the_work_done() {
      fake.faults().next().resetAfter();

      assertThatThrownBy(() -> wire.post(ACME + "/dpoJobs?dpoJobId=p1", JOB))
          .isInstanceOf(UncheckedIOException.class);

      assertThat(wire.send("GET", ACME + "/dpoJobs/p1", "").statusCode()).isEqualTo(200);
      FireworksAssertions.assertThat(fake)
          .received("POST", ".../dpoJobs")
          .once()
          .withBody("qwen3-8b");
    }

    @Test
    void a_truncated_body_is_not_a_complete_answer() {
      fake.faults().next().truncateBody();

      assertThatThrownBy(() -> wire.get(ACME + "/dpoJobs"))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void everything_is_the_same_for_the_same_seed_and_clock() {
    try (FakeFireworks twin = FakeFireworks.start()) {
      Map<?, ?> first = wire.post(ACME + "/dpoJobs", JOB);
      Map<?, ?> second = new Wire(twin).post(ACME + "/dpoJobs", JOB);

      assertThat(second.get("name")).isEqualTo(first.get("name"));
      assertThat(second.get("createTime")).isEqualTo(first.get("createTime"));
    }
  }

  @Test
  void serves_sixty_four_clients_at_once() {
    long served =
        IntStream.range(0, 64)
            .parallel()
            .filter(
                i -> wire.send("POST", ACME + "/dpoJobs?dpoJobId=j" + i, JOB).statusCode() == 200)
            .count();

    assertThat(served).isEqualTo(64);
    assertThat(wire.get(ACME + "/dpoJobs").get("totalSize")).isEqualTo(64L);
  }
}
