// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What deployments are refused for, when they are created and when they are changed. */
class DeploymentRulesIT {
  private static final String BASE = "accounts/fireworks/models/qwen3-14b";
  private static final String SHAPES = "accounts/fireworks/deploymentShapes/";
  private static final String ALL = ACME + "/deployments";
  private static final String D = ALL + "/d";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private HttpResponse<String> create(String fields) {
    return wire.send(
        "POST",
        ALL + "?deploymentId=d",
        "{\"baseModel\":\"" + BASE + "\"," + fields.replace('\'', '"') + "}");
  }

  private void createReady(String fields) {
    assertThat(create(fields).statusCode()).isEqualTo(200);
    fake.clock().advance(Duration.ofMinutes(5));
  }

  private HttpResponse<String> patch(String fields) {
    return wire.send("PATCH", D, "{" + fields.replace('\'', '"') + "}");
  }

  private static void assertInvalid(HttpResponse<String> refused, String reason) {
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(Wire.json(refused).get("code")).isEqualTo(3L);
    assertThat(refused.body()).contains(reason);
  }

  @Nested
  class Hardware {
    @Test
    void is_needed_or_a_shape_and_not_both() {
      assertInvalid(
          create("'minReplicaCount':0"),
          "accelerator_type must be specified for non-embeddings engines");
      assertInvalid(create("'deploymentShape':'default','acceleratorCount':2"), "together with");
      assertInvalid(create("'deploymentShape':'" + SHAPES + "none'"), "does not exist");
      assertThat(wire.get(ALL).get("totalSize")).isEqualTo(0L);
    }

    @Test
    void of_a_shape_is_that_of_its_version_also_by_the_alias() {
      var made =
          Wire.json(create("'deploymentShape':'" + SHAPES + "qwen3-14b-minimal/versions/latest'"));

      assertThat(made.get("deploymentShape")).isEqualTo(SHAPES + "qwen3-14b-minimal/versions/v4");
      assertThat(made.get("precision")).isEqualTo("FP8");
      assertThat(made.get("placement").toString()).contains("multiRegion=GLOBAL");
    }

    @Test
    void of_a_shape_for_another_model_is_refused_unless_the_check_is_skipped() {
      String other =
          "{\"baseModel\":\"" + BASE + "\",\"deploymentShape\":\"" + SHAPES + "qwen3-4b-minimal\"}";

      assertInvalid(wire.send("POST", ALL, other), "is for model");
      assertThat(wire.send("POST", ALL + "?skipShapeValidation=true", other).statusCode())
          .isEqualTo(200);
    }

    @Test
    void changes_with_the_shape_of_a_patch() {
      createReady("'deploymentShape':'" + SHAPES + "qwen3-14b-minimal'");

      var changed = Wire.json(patch("'deploymentShape':'" + SHAPES + "qwen3-14b-multi-lora'"));

      assertThat(changed.get("deploymentShape"))
          .isEqualTo(SHAPES + "qwen3-14b-multi-lora/versions/v4");
      assertThat(changed.get("precision")).isEqualTo("BF16");
    }
  }

  @Nested
  class Adapters {
    @Test
    void go_with_no_quantized_precision_neither_new_nor_changed() {
      String reason = "addons cannot be enabled with quantized precisions (FP8/FP4)";
      String minimal = "'deploymentShape':'" + SHAPES + "qwen3-14b-minimal'";

      assertInvalid(create(minimal + ",'enableAddons':true"), reason);
      createReady(minimal);
      assertInvalid(patch("'enableAddons':true"), reason);
      assertThat(wire.get(D).get("enableAddons")).isEqualTo(false);
    }

    @Test
    void can_be_refused_for_a_model_and_so_can_live_merge() {
      fake.deployments().refuseAddons(BASE);
      fake.deployments().refuseLiveMerge(BASE);
      fake.jobs()
          .add(
              "models",
              Map.of("name", "tuned", "state", "READY", "peftDetails", Map.of("baseModel", BASE)));

      assertInvalid(
          create("'deploymentShape':'default','enableAddons':true"),
          "addons are not supported for this model");
      assertInvalid(
          wire.send("POST", ALL, "{\"baseModel\":\"tuned\",\"deploymentShape\":\"default\"}"),
          "live merge is not supported for this deployment configuration");
    }

    @Test
    void are_loaded_on_their_own_base_model_and_once_their_files_are_there() {
      createReady("'deploymentShape':'default','enableAddons':true");
      String other = "accounts/fireworks/models/qwen3-4b";
      fake.jobs()
          .add(
              "models",
              Map.of("name", "alien", "state", "READY", "peftDetails", Map.of("baseModel", other)));
      fake.jobs().add("models", Map.of("name", "early", "state", "UPLOADING"));

      assertInvalid(
          wire.send("POST", ACME + "/deployedModels", "{\"model\":\"alien\",\"deployment\":\"d\"}"),
          "is an addon of " + other);
      assertThat(
              wire.send(
                      "POST",
                      ACME + "/deployedModels",
                      "{\"model\":\"early\",\"deployment\":\"d\"}")
                  .body())
          .contains("\"code\":9");
    }
  }

  @Nested
  class Replicas {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "'minReplicaCount':3,'maxReplicaCount':2 | min_replica_count",
          "'autoscalingPolicy':{'scaleUpWindow':'3601s'} | scale_up_window is out of range",
          "'autoscalingPolicy':{'scaleDownWindow':'7200s'} | scale_down_window is out of range",
          "'autoscalingPolicy':{'scaleToZeroWindow':'299s'} | scale_to_zero_window is out of range",
          "'minReplicaCount':1,'autoscalingPolicy':{'scaleToZeroWindow':'300s'} | needs a min_replica_count of 0",
          "'autoscalingPolicy':{'scalingSchedules':{'a':{'schedule':'0 8 * *','timezone':'Europe/Berlin','duration':'3600s'}}} | no cron line",
          "'autoscalingPolicy':{'scalingSchedules':{'a':{'schedule':'0 8 * * 1','timezone':'Mars','duration':'3600s'}}} | timezone",
          "'autoscalingPolicy':{'scalingSchedules':{'a':{'schedule':'0 8 * * 1','timezone':'Europe/Berlin','duration':'60s'}}} | out of range",
        })
    void have_bounds_and_windows_that_can_be_also_after_a_patch(String fields, String reason) {
      assertInvalid(create("'deploymentShape':'default'," + fields), reason);
      createReady("'deploymentShape':'default'");
      Map<?, ?> before = wire.get(D);

      assertInvalid(patch(fields), reason);

      assertThat(wire.get(D)).isEqualTo(before);
    }

    @Test
    void have_a_default_maximum_that_reaches_the_minimum() {
      assertThat(
              Wire.json(create("'deploymentShape':'default','minReplicaCount':3"))
                  .get("maxReplicaCount"))
          .isEqualTo(3L);
    }

    @Test
    void are_counted_by_what_they_do() {
      create("'deploymentShape':'default'");
      Object created = wire.get(D).get("replicaStats");
      fake.clock().advance(Duration.ofMinutes(3));
      Object ready = wire.get(D).get("replicaStats");
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(created.toString()).isEqualTo("{pendingSchedulingReplicaCount=1}");
      assertThat(ready.toString()).isEqualTo("{initializingReplicaCount=1}");
      assertThat(wire.get(D).get("replicaStats").toString())
          .contains("readyReplicaCount=1", "effectiveReplicaCount=1");
    }
  }

  @Nested
  class Changes {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "'baseModel':'accounts/fireworks/models/qwen3-4b'",
          "'placement':{'region':'US_IOWA_1'}",
          "'preemptible':true",
          "'hotLoadBucketType':'S3'"
        })
    void of_what_is_fixed_are_refused(String fields) {
      createReady("'deploymentShape':'default'");

      assertInvalid(patch(fields), "cannot be changed after creation");
    }

    @Test
    void may_repeat_the_base_model_and_leave_the_tags_alone() {
      createReady("'deploymentShape':'default','annotations':{'custom/team':'search'}");

      var changed =
          Wire.json(patch("'baseModel':'" + BASE + "','annotations':{},'displayName':'new'"));

      assertThat(changed.get("displayName")).isEqualTo("new");
      assertThat(changed.get("annotations").toString()).isEqualTo("{custom/team=search}");
    }
  }

  @Nested
  class Questions {
    private HttpResponse<String> ask() {
      return wire.send(
          "POST",
          "/inference/v1/chat/completions",
          "{\"model\":\"accounts/acme/deployments/d\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}");
    }

    @Test
    void wake_what_scaled_to_zero() {
      createReady("'deploymentShape':'default','autoscalingPolicy':{'scaleToZeroWindow':'300s'}");
      fake.deployments().wakesIn(Duration.ofMinutes(8));
      fake.clock().advance(Duration.ofMinutes(6));

      var asleep = ask();
      fake.clock().advance(Duration.ofMinutes(7));
      int waking = ask().statusCode();
      fake.clock().advance(Duration.ofMinutes(2));

      assertThat(asleep.statusCode()).isEqualTo(503);
      assertThat(asleep.body()).contains("DEPLOYMENT_SCALING_UP");
      assertThat(waking).isEqualTo(503);
      assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void to_a_model_that_is_being_loaded_are_refused_by_the_deployment_itself() {
      createReady("'deploymentShape':'default','enableAddons':true");
      wire.send("POST", ACME + "/deployedModels", "{\"model\":\"m\",\"deployment\":\"d\"}");
      String asked = "accounts/acme/models/m#accounts/acme/deployments/d";
      String body =
          "{\"model\":\"" + asked + "\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}";

      var loading = wire.send("POST", "/inference/v1/chat/completions", body);
      fake.clock().advance(Duration.ofMinutes(2));
      fake.deployments().failProbes(1);
      var failing = wire.send("POST", "/inference/v1/chat/completions", body);
      int answered = wire.send("POST", "/inference/v1/chat/completions", body).statusCode();

      assertThat(loading.statusCode()).isEqualTo(404);
      assertThat(loading.body())
          .contains("\"code\":404", "The model `" + asked + "` does not exist.");
      assertThat(failing.body()).contains("\"code\":404");
      assertThat(answered).isEqualTo(200);
    }

    @Test
    void do_not_wake_what_was_turned_off_which_goes_after_seven_days() {
      createReady("'deploymentShape':'default'");
      wire.send("PATCH", D + ":scale", "{\"replicaCount\":0}");

      int first = ask().statusCode();
      fake.clock().advance(Duration.ofHours(1));
      int later = ask().statusCode();
      Object desired = wire.get(D).get("desiredReplicaCount");
      fake.clock().advance(Duration.ofDays(7));

      assertThat(first).isEqualTo(404);
      assertThat(later).isEqualTo(404);
      assertThat(desired).isEqualTo(0L);
      assertThat(wire.state(D)).isEqualTo("DELETED");
    }

    @Test
    void keep_an_idle_deployment_for_seven_days_more() {
      createReady("'deploymentShape':'default'");
      fake.clock().advance(Duration.ofDays(6));
      ask();
      fake.clock().advance(Duration.ofMinutes(4));
      assertThat(ask().statusCode()).isEqualTo(200);

      fake.clock().advance(Duration.ofDays(6));
      String kept = wire.state(D);
      fake.clock().advance(Duration.ofDays(1));

      assertThat(kept).isEqualTo("READY");
      assertThat(wire.state(D)).isEqualTo("DELETED");
    }
  }

  @Test
  void a_deleted_one_can_be_undeleted_until_it_is_purged() {
    createReady("'deploymentShape':'default'");
    wire.send("DELETE", D, "");
    String purged = String.valueOf(wire.get(D).get("purgeTime"));
    fake.clock().advance(Duration.ofDays(6));
    int undeleted = wire.send("POST", D + ":undelete", "{}").statusCode();
    wire.send("DELETE", D, "");

    fake.clock().advance(Duration.ofDays(6));
    int taken = create("'deploymentShape':'default'").statusCode();
    fake.clock().advance(Duration.ofDays(1));

    assertThat(purged).isNotEqualTo("null");
    assertThat(undeleted).isEqualTo(200);
    assertThat(taken).isEqualTo(409);
    assertThat(wire.send("POST", D + ":undelete", "{}").statusCode()).isEqualTo(404);
    assertThat(create("'deploymentShape':'default'").statusCode()).isEqualTo(200);
  }

  @Test
  void a_load_keeps_its_model_and_its_deployment() {
    createReady("'deploymentShape':'default','enableAddons':true");
    var loaded = wire.post(ACME + "/deployedModels", "{\"model\":\"m\",\"deployment\":\"d\"}");
    String path = "/v1/" + loaded.get("name");

    assertInvalid(wire.send("PATCH", path, "{\"model\":\"other\"}"), "model cannot be changed");
    assertInvalid(
        wire.send("PATCH", path, "{\"deployment\":\"e\"}"), "deployment cannot be changed");
    assertThat(wire.send("PATCH", path, "{\"model\":\"m\",\"public\":true}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_router_has_one_strategy_also_after_a_patch() {
    wire.post(ACME + "/routers?routerId=r", "{\"deployments\":[\"d\"],\"weightedRandom\":{}}");
    String router = ACME + "/routers/r";

    var both = wire.send("PATCH", router, "{\"evenLoad\":{},\"weightedRandom\":{}}");
    var other = Wire.json(wire.send("PATCH", router, "{\"even_load\":{},\"deployments\":[\"e\"]}"));

    assertInvalid(both, "exactly one of weighted_random and even_load");
    assertThat(other.containsKey("weightedRandom")).isFalse();
    assertThat(other.get("evenLoad")).isNotNull();
    assertThat(other.get("deployments").toString()).isEqualTo("[accounts/acme/deployments/e]");
  }

  @Test
  void a_start_takes_as_long_as_a_test_says() {
    fake.deployments().startsIn(Duration.ofMinutes(20), Duration.ofMinutes(10));
    create("'deploymentShape':'default'");

    fake.clock().advance(Duration.ofMinutes(19));
    String early = wire.state(D);
    fake.clock().advance(Duration.ofMinutes(10));
    Object ready = wire.get(D).get("replicaStats");
    fake.clock().advance(Duration.ofMinutes(2));

    assertThat(early).isEqualTo("CREATING");
    assertThat(ready.toString()).contains("initializing");
    assertThat(wire.get(D).get("replicaStats").toString()).contains("readyReplicaCount=1");
  }
}
