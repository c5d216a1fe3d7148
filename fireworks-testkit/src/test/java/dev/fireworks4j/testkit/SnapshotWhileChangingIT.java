// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.job.JobState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** States that are saved while resources are on their way, and what becomes of them where they are loaded. */
class SnapshotWhileChangingIT {
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}]}\n";
  private static final String MODEL = "\"accounts/fireworks/models/qwen3-8b\"";
  private static final String QUESTION =
      "{\"model\":\"accounts/fireworks/models/qwen3-8b#accounts/acme/deployments/d\","
          + "\"messages\":[{\"role\":\"user\",\"content\":\"q\"}]}";
  private static final Duration DAY = Duration.ofDays(1);

  private final FakeFireworks fake = FakeFireworks.start();
  private final FakeFireworks other = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
    other.close();
  }

  private void create(String path, String body) {
    var answer = wire.send("POST", Wire.ACME + path, body.replace("@MODEL", MODEL));
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
  }

  /** One resource at least of every kind that changes by itself, in each of its lives. */
  private void setEverythingGoing() {
    wire.dataset("rows", ROW);
    create("/datasets", Wire.emptyDataset("late", 1));
    String tuned = "{\"dataset\":\"rows\",\"trainingConfig\":{\"baseModel\":@MODEL}}";
    for (String id : List.of("a", "resumed", "cancelled", "deleted")) {
      create(
          "/supervisedFineTuningJobs?supervisedFineTuningJobId=s-" + id,
          "{\"dataset\":\"rows\",\"baseModel\":@MODEL,\"outputModel\":\"s-" + id + "\"}");
      create("/dpoJobs?dpoJobId=" + id, tuned.replace("rows", "elsewhere"));
    }
    create(
        "/reinforcementFineTuningJobs?reinforcementFineTuningJobId=r",
        "{\"dataset\":\"elsewhere\",\"evaluator\":\"elsewhere\",\"trainingConfig\":{\"baseModel\":@MODEL,\"outputModel\":\"r\"}}");
    create(
        "/rlorTrainerJobs?rlorTrainerJobId=t",
        "{\"trainingConfig\":{\"baseModel\":@MODEL,\"outputModel\":\"t\"}}");
    create(
        "/evaluationJobs",
        "{\"evaluationJobId\":\"e\",\"evaluationJob\":{\"evaluator\":\"elsewhere\",\"inputDataset\":\"elsewhere\",\"outputDataset\":\"results\"}}");
    create(
        "/batchInferenceJobs?batchInferenceJobId=b",
        "{\"model\":@MODEL,\"inputDatasetId\":\"rows\",\"outputDatasetId\":\"answers\"}");
    create(
        "/deployments?deploymentId=d",
        "{\"baseModel\":@MODEL,\"acceleratorType\":\"NVIDIA_H100_80GB\",\"enableAddons\":true}");
    create(
        "/deployments?deploymentId=gone",
        "{\"baseModel\":@MODEL,\"acceleratorType\":\"NVIDIA_H100_80GB\"}");
    assertThat(wire.send("DELETE", Wire.ACME + "/deployments/gone", "").statusCode())
        .isEqualTo(200);
    create(
        "/routers?routerId=r",
        "{\"displayName\":\"r\",\"deployments\":[\"d\"],\"evenLoad\":{},\"model\":@MODEL}");
    create(
        "/models",
        "{\"modelId\":\"m\",\"model\":{\"kind\":\"HF_BASE_MODEL\",\"baseModelDetails\":{\"checkpointFormat\":\"HUGGINGFACE\",\"worldSize\":1}}}");
    create("/models/m:import", "{\"awsS3Source\":{\"s3Bucket\":\"b\"}}");
    create("/evaluatorsV2", "{\"evaluatorId\":\"v\",\"evaluator\":{\"displayName\":\"v\"}}");
    uploadEvaluator();
    for (String job : List.of("/supervisedFineTuningJobs/s-", "/dpoJobs/")) {
      create(job + "resumed:cancel", "{}");
      create(job + "cancelled:cancel", "{}");
      assertThat(wire.send("DELETE", Wire.ACME + job + "deleted", "").statusCode()).isEqualTo(200);
    }
  }

  private void uploadEvaluator() {
    String files = "{\"filenameToSize\":{\"v.tar.gz\":\"3\"}}";
    String url = Wire.onlyUrl(wire.post(Wire.ACME + "/evaluators/v:getUploadEndpoint", files));
    assertThat(wire.put(url, "abc").statusCode()).isEqualTo(200);
    create("/evaluators/v:validateUpload", "{}");
  }

  /** What depends on earlier changes. */
  private void goOn(int minute) {
    switch (minute) {
      case 1 -> {
        create("/supervisedFineTuningJobs/s-resumed:resume", "{}");
        create("/dpoJobs/resumed:resume", "{}");
        fake.datasets().upload("late", "rows.jsonl", ROW);
      }
      case 4 -> {
        create("/deployedModels", "{\"model\":\"elsewhere\",\"deployment\":\"d\"}");
        assertThat(
                wire.send("PATCH", Wire.ACME + "/routers/r", "{\"displayName\":\"s\"}")
                    .statusCode())
            .isEqualTo(200);
      }
      case 7 -> create("/models/s-a:prepare", "{}");
      case 8 -> {
        Object loaded =
            ((List<?>) wire.get(Wire.ACME + "/deployedModels").get("deployedModels")).get(0);
        String name = String.valueOf(((Map<?, ?>) loaded).get("name"));
        assertThat(wire.send("DELETE", "/v1/" + name, "").statusCode()).isEqualTo(200);
      }
      default -> {}
    }
  }

  @Test
  void continues_elsewhere_as_if_it_had_not_been_saved() {
    setEverythingGoing();

    for (int minute = 0; minute < 12; minute++) {
      goOn(minute);
      for (int quarter = 0; quarter < 4; quarter++) {
        String moment = fake.save();
        other.load(moment);
        assertThat(other.save()).as("minute " + minute).isEqualTo(moment);
        fake.clock().advance(Duration.ofSeconds(15));
        other.clock().advance(Duration.ofSeconds(15));
        assertThat(other.save()).as("after minute " + minute).isEqualTo(fake.save());
      }
    }
  }

  @Test
  void knows_every_step_that_a_kind_schedules() {
    var scheduled = new TreeSet<String>();
    setEverythingGoing();

    for (int minute = 0; minute < 12; minute++) {
      goOn(minute);
      scheduled.addAll(steps(fake.save()));
      fake.clock().advance(Duration.ofMinutes(1));
    }
    fake.clock().advance(Duration.ofHours(2));
    scheduled.addAll(steps(fake.save()));
    fake.deployments().sleep("d");
    wire.send("POST", "/inference/v1/chat/completions", QUESTION);
    scheduled.addAll(steps(fake.save()));

    assertThat(scheduled)
        .contains("created 0", "created 1", "created 2", "created 3", "created 4")
        .contains("resumed 0", "resumed 1", "resumed 2", "updated 0", "cancelled", "deleted")
        .contains("ready", "imported", "prepared", "built", "unloaded", "purged")
        .contains("awake", "idle", "unused");
  }

  private static Set<String> steps(String saved) {
    var steps = new TreeSet<String>();
    Matcher step = Pattern.compile("\"step\":\"([^\"]+)\"").matcher(saved);
    while (step.find()) {
      steps.add(step.group(1));
    }
    return steps;
  }

  @Test
  void runs_to_its_end_in_a_fake_whose_clock_is_further() {
    create("/dpoJobs?dpoJobId=j", Wire.JOB);
    fake.clock().advance(Duration.ofMinutes(2));
    try (var live = FakeFireworks.builder().speed(1).start()) {
      live.load(fake.save());

      assertThat(new Wire(live).state(Wire.ACME + "/dpoJobs/j")).isEqualTo("JOB_STATE_PENDING");
      live.clock().advance(Duration.ofMinutes(4));
      assertThat(new Wire(live).state(Wire.ACME + "/dpoJobs/j")).isEqualTo("JOB_STATE_COMPLETED");
    }
  }

  @Test
  void takes_the_rest_of_a_job_at_the_speed_of_the_other_fake() {
    fake.speed(60);
    create("/dpoJobs?dpoJobId=j", Wire.JOB);

    other.load(fake.save());

    var there = new Wire(other);
    other.clock().advance(Duration.ofSeconds(59));
    assertThat(there.state(Wire.ACME + "/dpoJobs/j")).isEqualTo("JOB_STATE_CREATING");
    other.clock().advance(Duration.ofSeconds(1));
    assertThat(there.state(Wire.ACME + "/dpoJobs/j")).isEqualTo("JOB_STATE_VALIDATING");
  }

  @Test
  void keeps_held_jobs_until_they_may_continue() {
    fake.jobs().stayIn(JobState.RUNNING);
    create("/dpoJobs?dpoJobId=j", Wire.JOB);
    fake.awaitIdle(DAY);

    other.load(fake.save());

    var there = new Wire(other);
    assertThat(other.awaitIdle(DAY)).isTrue();
    assertThat(there.state(Wire.ACME + "/dpoJobs/j")).isEqualTo("JOB_STATE_RUNNING");
    other.jobs().proceed();
    assertThat(other.awaitIdle(DAY)).isTrue();
    assertThat(there.state(Wire.ACME + "/dpoJobs/j")).isEqualTo("JOB_STATE_COMPLETED");
  }

  @Test
  void is_of_one_moment_while_others_move_the_clock() throws Exception {
    var worker =
        new Thread(
            () -> {
              for (int job = 0; job < 30; job++) {
                create("/dpoJobs?dpoJobId=j" + job, Wire.JOB);
                fake.clock().advance(Duration.ofMinutes(1));
              }
            });
    worker.start();

    while (worker.isAlive()) {
      other.load(fake.save());
      for (Map<?, ?> job : completedJobs()) {
        String model = String.valueOf(job.get("name")).replace("/dpoJobs/", "/models/");
        assertThat(new Wire(other).state("/v1/" + model)).as(model).isEqualTo("READY");
      }
    }
    worker.join();
  }

  private List<Map<?, ?>> completedJobs() {
    Object jobs =
        new Wire(other)
            .get(Wire.ACME + "/dpoJobs?filter=state%3D%22JOB_STATE_COMPLETED%22")
            .get("dpoJobs");
    var all = new ArrayList<Map<?, ?>>();
    ((List<?>) Objects.requireNonNull(jobs)).forEach(job -> all.add((Map<?, ?>) job));
    return all;
  }

  @Test
  void of_an_unknown_step_is_refused() {
    create("/dpoJobs?dpoJobId=j", Wire.JOB);
    String saved = fake.save().replace("\"created 0\"", "\"created 9\"");

    assertThatThrownBy(() -> other.load(saved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state: cannot be read: scheduled: there is no step created 9");
  }
}
