// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static dev.fireworks4j.testkit.Wire.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.job.JobState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JobVerbsIT {
  private static final String P1 = ACME + "/dpoJobs/p1";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private void create() {
    wire.post(ACME + "/dpoJobs?dpoJobId=p1", JOB);
  }

  private int status(String verb) {
    return wire.send("POST", P1 + ":" + verb, "{}").statusCode();
  }

  @Nested
  class Cancelling {
    @Test
    void ends_in_cancelled_and_is_refused_from_then_on() {
      create();

      int first = status("cancel");
      String during = wire.state(P1);
      int second = status("cancel");
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(first).isEqualTo(200);
      assertThat(during).isEqualTo("JOB_STATE_CANCELLING");
      assertThat(second).isEqualTo(400);
      assertThat(wire.state(P1)).isEqualTo("JOB_STATE_CANCELLED");
      assertThat(status("cancel")).isEqualTo(400);
    }

    @Test
    void of_what_is_not_there_is_a_404() {
      assertThat(status("cancel")).isEqualTo(404);
    }

    @Test
    void by_get_is_a_405() {
      create();

      assertThat(wire.send("GET", P1 + ":cancel", "").statusCode()).isEqualTo(405);
    }
  }

  @Nested
  class Resuming {
    @Test
    void runs_a_cancelled_job_again_to_its_end() {
      create();
      status("cancel");
      fake.clock().advance(Duration.ofMinutes(1));

      int resumed = status("resume");
      fake.clock().advance(Duration.ofHours(1));

      assertThat(resumed).isEqualTo(200);
      assertThat(wire.state(P1)).isEqualTo("JOB_STATE_COMPLETED");
    }

    @Test
    void of_a_running_job_is_refused() {
      create();

      assertThat(status("resume")).isEqualTo(400);
    }

    @Test
    void may_show_the_old_state_once_more() {
      create();
      fake.jobs().staleAfterResume();
      fake.jobs().fail("dpoJobs/p1", "INTERNAL", "out of luck");

      status("resume");

      assertThat(wire.state(P1)).isEqualTo("JOB_STATE_FAILED");
      assertThat(wire.state(P1)).isNotEqualTo("JOB_STATE_FAILED");
    }
  }

  @Nested
  class Failing {
    @Test
    void on_a_bad_row_says_which() {
      wire.dataset("bad", "{\"input\":{\"messages\":[]},\"preferred_output\":[]}\n");
      wire.post(
          ACME + "/dpoJobs?dpoJobId=p1",
          "{\"dataset\":\"bad\",\"trainingConfig\":{\"baseModel\":\"m\"}}");

      fake.clock().advance(Duration.ofHours(1));

      Map<?, ?> job = wire.get(P1);
      assertThat(job.get("state")).isEqualTo("JOB_STATE_FAILED");
      assertThat(String.valueOf(job.get("status"))).contains("INVALID_ARGUMENT", "rows.jsonl");
    }

    @Test
    void on_demand_keeps_code_and_message() {
      create();

      fake.jobs().fail("dpoJobs/p1", "INTERNAL", "out of luck");

      assertThat(String.valueOf(wire.get(P1).get("status"))).contains("INTERNAL", "out of luck");
    }
  }

  @Nested
  class Completing {
    @Test
    void leaves_metrics_and_a_model() {
      create();

      fake.clock().advance(Duration.ofHours(1));

      Object metrics = wire.get(P1 + ":getMetricsFileEndpoint").get("signedUrl");
      assertThat(wire.send("GET", String.valueOf(metrics), "").body().lines()).isNotEmpty();
      assertThat(wire.get(ACME + "/models/p1").get("fineTuningJob"))
          .isEqualTo("accounts/acme/dpoJobs/p1");
      assertThat(wire.get(P1).get("completedTime")).isNotNull();
    }

    @Test
    void refuses_both_kinds_of_start() {
      var refused =
          wire.send(
              "POST",
              ACME + "/dpoJobs",
              "{\"dataset\":\"d\",\"trainingConfig\":{\"baseModel\":\"m\",\"warmStartFrom\":\"w\"}}");

      assertThat(refused.statusCode()).isEqualTo(400);
    }
  }

  @Test
  void a_finished_job_is_gone_as_soon_as_it_is_deleted() {
    create();
    fake.jobs().setState("dpoJobs/p1", JobState.COMPLETED);

    assertThat(wire.send("DELETE", P1, "").statusCode()).isEqualTo(200);

    assertThat(wire.send("GET", P1, "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_trainer_takes_steps_and_its_id_stays_taken_after_deletion() {
    String trainer = ACME + "/rlorTrainerJobs";
    wire.post(trainer + "?rlorTrainerJobId=t", "{}");

    var step =
        wire.send(
            "POST",
            trainer + "/t:executeTrainStep",
            "{\"dataset\":\"d\",\"outputModel\":\"step-1\"}");
    wire.send("DELETE", trainer + "/t", "");
    fake.clock().advance(Duration.ofHours(1));

    assertThat(step.body()).isEqualTo("{}");
    assertThat(wire.state(ACME + "/models/step-1")).isEqualTo("READY");
    assertThat(wire.send("POST", trainer + "?rlorTrainerJobId=t", "{}").statusCode())
        .isEqualTo(409);
  }
}
