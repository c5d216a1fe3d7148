// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Placement;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.router.CreateRouter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentSpecTest {
  private static CreateDeploymentBuilder shaped() {
    return CreateDeployment.builder().baseModel("m").deploymentShape("default");
  }

  @Nested
  class Creating {
    @Test
    void all_problems_are_told_at_once() {
      var spec =
          CreateDeployment.builder()
              .id("No")
              .minReplicaCount(3)
              .maxReplicaCount(2)
              .placement(Placement.builder().build())
              .hotLoadBucketUrl("s3://b")
              .hotLoadTrainerJob("t")
              .annotations(Map.of("custom/a", ""));

      assertThatThrownBy(spec::build)
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContainingAll(
              "id:",
              "baseModel: missing",
              "deploymentShape: missing",
              "minReplicaCount: 3 is above maxReplicaCount 2",
              "placement.region: missing",
              "hotLoadBucketUrl: set together",
              "annotations: the value of a tag has 0 characters");
    }

    @Test
    void a_shape_and_hardware_exclude_each_other_but_a_precision_may_stand_beside_one() {
      var both = shaped().acceleratorType(AcceleratorType.NVIDIA_H100_80GB);

      assertThatThrownBy(both::build).hasMessageContaining("deploymentShape: set together");
      assertThatThrownBy(shaped().acceptShapelessRisk(true)::build)
          .hasMessageContaining("acceptShapelessRisk: set together");
      assertThat(shaped().precision(dev.fireworks4j.resource.Precision.BF16).build()).isNotNull();
      assertThat(
              CreateDeployment.builder()
                  .baseModel("m")
                  .acceleratorType(AcceleratorType.NVIDIA_H100_80GB)
                  .build())
          .isNotNull();
    }

    @Test
    void windows_out_of_range_are_refused() {
      var policy =
          AutoscalingPolicy.builder()
              .scaleUpWindow(Duration.ofSeconds(-1))
              .scaleDownWindow(Duration.ofMinutes(61))
              .scaleToZeroWindow(Duration.ofMinutes(4))
              .loadTargets(Map.of("default", 0.0))
              .build();

      assertThatThrownBy(shaped().minReplicaCount(1).autoscalingPolicy(policy)::build)
          .hasMessageContainingAll(
              "scaleUpWindow: PT-1S is too short",
              "scaleDownWindow: PT1H1M is too long",
              "scaleToZeroWindow: PT4M is too short",
              "scaleToZeroWindow: set although minReplicaCount is 1",
              "loadTargets.default: 0.0 is not above 0");
    }

    @Test
    void the_windows_at_their_bounds_are_accepted() {
      var policy =
          AutoscalingPolicy.builder()
              .scaleUpWindow(Duration.ZERO)
              .scaleDownWindow(Duration.ofHours(1))
              .scaleToZeroWindow(Duration.ofMinutes(5))
              .build();

      assertThat(shaped().minReplicaCount(0).autoscalingPolicy(policy).build()).isNotNull();
    }

    @Test
    void schedules_need_all_their_parts_and_are_five_at_most() {
      var schedules = new HashMap<String, ScalingSchedule>();
      for (int i = 0; i < 6; i++) {
        schedules.put("s" + i, ScalingSchedule.builder().build());
      }
      schedules.put(
          "s0",
          ScalingSchedule.builder()
              .minReplicaCount(-1)
              .schedule("0 8 * *")
              .duration(Duration.ofDays(8))
              .timezone("+02:00")
              .build());
      var policy = AutoscalingPolicy.builder().scalingSchedules(schedules).build();

      assertThatThrownBy(shaped().autoscalingPolicy(policy)::build)
          .hasMessageContainingAll(
              "scalingSchedules: has 6 schedules",
              "s0.minReplicaCount: -1 is below 0",
              "s0.schedule: has 4 fields",
              "s0.duration: PT192H is not between",
              "s0.timezone: is not the name of a time zone",
              "s1.timezone: missing");
    }
  }

  @Nested
  class CronLines {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "* * * * *",
          "0 8 * * 1-5",
          "*/15 0-23/2 1,15 JAN-MAR mon",
          "5/10 0 29 2 *",
          "0 0 31 2 1",
          " 0  0 1 12 7 "
        })
    void can_be(String line) {
      assertThat(CronLine.problem(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "@daily",
          "60 * * * *",
          "0 24 * * *",
          "0 0 0 * *",
          "0 0 1 13 *",
          "0 0 * * 8",
          "0 0 30 2 *",
          "0 0 31 4,6 *",
          "5-1 * * * *",
          "*/0 * * * *",
          "1--2 * * * *",
          ", * * * *",
          "0 8 * * 1-5 2026"
        })
    void cannot_be(String line) {
      assertThat(CronLine.problem(line)).isNotNull();
    }
  }

  @Nested
  class Updating {
    @Test
    void obeys_the_rules_of_creates_but_asks_for_no_shape() {
      assertThat(UpdateDeployment.builder().maxReplicaCount(0).build()).isNotNull();
      assertThatThrownBy(UpdateDeployment.builder().minReplicaCount(2).maxReplicaCount(1)::build)
          .hasMessageContaining("minReplicaCount");
      var window = AutoscalingPolicy.builder().scaleUpWindow(Duration.ofHours(2)).build();
      assertThatThrownBy(UpdateDeployment.builder().autoscalingPolicy(window)::build)
          .hasMessageContaining("scaleUpWindow");
      assertThatThrownBy(UpdateDeployment.builder().clear(List.of("base_model"))::build)
          .hasMessageContaining("clear");
    }

    @Test
    void clears_no_parameters_of_the_query() {
      assertThatThrownBy(UpdateDeployment.builder().clear(List.of("skip_shape_validation"))::build)
          .hasMessageContaining("\"skip_shape_validation\" is not a field that can be cleared");
    }
  }

  @Nested
  class Routers {
    @Test
    void need_exactly_one_strategy() {
      var router = CreateRouter.builder().deployments(List.of("d"));

      assertThatThrownBy(router::build).hasMessageContaining("weightedRandom: missing");
      assertThatThrownBy(router.weightedRandom(Empty.of()).evenLoad(Empty.of())::build)
          .hasMessageContaining("weightedRandom: set together");
      assertThat(router.evenLoad(null).build()).isNotNull();
    }
  }

  @Nested
  class Phases {
    @ParameterizedTest
    @CsvSource({
      "READY, 1, 0, ACTIVE",
      "READY, 1, 1, SUCCEEDED",
      "READY, 0, 0, SUCCEEDED",
      "READY, 1, , SUCCEEDED",
      "UPDATING, 1, 1, ACTIVE",
      "CREATING, 1, 1, PENDING",
      "FAILED, 1, 0, FAILED",
      "DELETED, 0, 0, DELETED",
      "NEW_STATE, 1, 1, ACTIVE"
    })
    void of_deployments(String state, int desired, Integer ready, Phase phase) {
      var stats = ready == null ? null : ReplicaStats.builder().readyReplicaCount(ready).build();
      var deployment =
          Deployment.builder()
              .name("accounts/a/deployments/d")
              .state(new DeploymentState(state))
              .desiredReplicaCount(desired)
              .replicaStats(stats)
              .build();

      assertThat(deployment.phase()).isEqualTo(phase);
    }

    @Test
    void a_sleeping_deployment_is_not_one_that_is_turned_off() {
      var asleep =
          Deployment.builder()
              .name("accounts/a/deployments/d")
              .state(DeploymentState.READY)
              .desiredReplicaCount(0);

      assertThat(asleep.maxReplicaCount(1).build().isAsleep()).isTrue();
      assertThat(asleep.maxReplicaCount(1).build().isTurnedOff()).isFalse();
      assertThat(asleep.maxReplicaCount(0).build().isAsleep()).isFalse();
      assertThat(asleep.maxReplicaCount(0).build().isTurnedOff()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "DEPLOYING, OK, ACTIVE",
      "DEPLOYING, INTERNAL, FAILED",
      "DEPLOYED, OK, SUCCEEDED",
      "UPDATING, OK, ACTIVE",
      "UNDEPLOYING, OK, FAILED"
    })
    void of_loaded_models(String state, String code, Phase phase) {
      var loaded =
          DeployedModel.builder()
              .name("accounts/a/deployedModels/d")
              .state(new DeployedModelState(state))
              .status(Status.of(new StatusCode(code), ""))
              .build();

      assertThat(loaded.phase()).isEqualTo(phase);
    }
  }
}
