// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static dev.fireworks4j.tests.serving.Deployed.addon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.AutoscalingPolicy;
import dev.fireworks4j.deployment.DeleteOption;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.DeploymentGateway;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.OutcomeKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What deployments, and what belongs to them, can do beside the operations of all kinds. */
@FireworksTest
class DeploymentsTest extends DeploymentFixture {
  @Nested
  class Creating {
    @Test
    void a_shape_comes_back_as_its_version_with_its_hardware(Fireworks fireworks) {
      var byName = spec("a").deploymentShape(SHAPES + "qwen3-14b-multi-lora").build();

      Deployment made = fireworks.deployments().create(byName);

      assertThat(made.deploymentShape()).isEqualTo(SHAPES + "qwen3-14b-multi-lora/versions/v4");
      assertThat(made.precision()).isEqualTo(Precision.BF16);
      assertThat(made.acceleratorCount()).isEqualTo(1);
      assertThat(made.maxReplicaCount()).isEqualTo(1);
      assertThat(fireworks.deployments().createIfAbsent(byName).name()).isEqualTo(made.name());
    }

    @Test
    void a_validation_creates_nothing(Fireworks fireworks, FakeFireworks fake) {
      Deployment resolved = fireworks.deployments().validate(spec("a").build());

      assertThat(resolved.deploymentShape()).contains("/versions/");
      assertThat(fireworks.deployments().list()).isEmpty();
      assertThat(fake.requests().all().get(0).query()).containsEntry("validateOnly", "true");
    }

    @Test
    void the_tag_of_this_library_is_added_to_those_of_the_user(Fireworks fireworks) {
      var spec = spec("a").annotations(Map.of("custom/team", "search")).build();

      assertThat(fireworks.deployments().create(spec).annotations())
          .containsEntry("custom/team", "search")
          .containsEntry(DeploymentGateway.MADE_BY, "fireworks4j");
    }

    @Test
    void a_used_up_quota_is_a_refusal_with_the_text_of_the_service(
        Fireworks fireworks, FakeFireworks fake) {
      String text = "global--h200-count for account acme, in use: 14, quota: 16, requesting: 4";
      fake.deployments().refuseForQuota(text);

      assertThatThrownBy(() -> fireworks.deployments().create(spec("a").build()))
          .isInstanceOf(RateLimitedException.class)
          .hasMessageContaining(text);
    }

    @Test
    void quantized_shapes_take_no_adapters(Fireworks fireworks) {
      var spec = spec("a").deploymentShape(SHAPES + "qwen3-14b-minimal").enableAddons(true).build();

      assertThatThrownBy(() -> fireworks.deployments().create(spec))
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("quantized precisions");
    }
  }

  @Nested
  class Waiting {
    @Test
    void ready_without_a_replica_is_not_enough(Fireworks fireworks, FakeFireworks fake) {
      fireworks.deployments().create(spec("a").build());
      fake.clock().advance(Duration.ofSeconds(200));
      Deployment early = fireworks.deployments().get("a");

      Deployment done = fireworks.deployments().await("a", WAIT).orThrow();

      assertThat(early.state()).isEqualTo(DeploymentState.READY);
      assertThat(early.readyReplicas()).isZero();
      assertThat(done.readyReplicas()).isEqualTo(1);
    }

    @Test
    void a_failure_holds_the_last_words_of_the_replica(Fireworks fireworks, FakeFireworks fake) {
      fireworks.deployments().create(spec("a").build());
      fake.deployments().fail("a", "INTERNAL", "replica crashed", "CUDA out of memory");

      var outcome = fireworks.deployments().await("a", WAIT);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.FAILED);
      assertThatThrownBy(outcome::orThrow)
          .isInstanceOf(JobFailedException.class)
          .hasMessageContainingAll("replica crashed", "CUDA out of memory");
      assertThat(fireworks.deployments().terminationMessage("a")).contains("CUDA");
    }
  }

  @Nested
  class Scaling {
    @Test
    void to_zero_turns_it_off_and_up_again_on(Fireworks fireworks) {
      ready(fireworks, spec("a"));

      fireworks.deployments().scale("a", 0);
      boolean isOff = fireworks.deployments().get("a").isTurnedOff();
      fireworks.deployments().scale("a", 2);

      assertThat(isOff).isTrue();
      assertThat(fireworks.deployments().get("a").readyReplicas()).isEqualTo(2);
      assertThatThrownBy(() -> fireworks.deployments().scale("a", -1))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_idle_deployment_sleeps_and_is_deleted_after_seven_days(
        Fireworks fireworks, FakeFireworks fake) {
      var window = AutoscalingPolicy.builder().scaleToZeroWindow(Duration.ofMinutes(15)).build();
      ready(fireworks, spec("a").minReplicaCount(0).autoscalingPolicy(window));

      fake.clock().advance(Duration.ofMinutes(16));
      Deployment asleep = fireworks.deployments().get("a");
      fake.clock().advance(Duration.ofDays(7));

      assertThat(asleep.isAsleep()).isTrue();
      assertThat(asleep.state()).isEqualTo(DeploymentState.READY);
      assertThat(fireworks.deployments().get("a").state()).isEqualTo(DeploymentState.DELETED);
    }
  }

  @Nested
  class Deleting {
    @Test
    void keeps_it_for_an_undelete_and_its_id_taken(Fireworks fireworks) {
      ready(fireworks, spec("a"));
      var deployments = fireworks.deployments();

      deployments.delete("a");
      var shown = deployments.listWithDeleted(ListQuery.all()).stream().toList();

      assertThat(deployments.list()).isEmpty();
      assertThat(shown).extracting(Deployment::state).containsExactly(DeploymentState.DELETED);
      assertThatThrownBy(() -> deployments.create(spec("a").build()))
          .isInstanceOf(ConflictException.class);
      deployments.undelete("a");
      assertThat(deployments.await("a", WAIT).orThrow().readyReplicas()).isEqualTo(1);
    }

    @Test
    void leaves_a_create_if_absent_with_advice(Fireworks fireworks) {
      ready(fireworks, spec("a"));
      fireworks.deployments().delete("a");

      assertThatThrownBy(() -> fireworks.deployments().createIfAbsent(spec("a").build()))
          .isInstanceOf(ConflictException.class)
          .hasMessageContainingAll("is DELETED", "undelete() it", "HARD");
    }

    @Test
    void hard_removes_it_with_what_is_loaded_on_it(Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "m");
      ready(fireworks, spec("a").enableAddons(true));
      fireworks.deployedModels().create(pair("m", "a"));

      fireworks.deployments().delete("a", DeleteOption.HARD, DeleteOption.IGNORE_CHECKS);

      assertThatThrownBy(() -> fireworks.deployments().get("a"))
          .isInstanceOf(NotFoundException.class);
      assertThat(fireworks.deployedModels().list()).isEmpty();
      assertThatThrownBy(() -> fireworks.deployments().undelete("a"))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Nested
  class Tags {
    @Test
    void are_set_and_removed_without_touching_the_others(Fireworks fireworks) {
      fireworks.deployments().create(spec("a").build());

      fireworks.deployments().setTags("a", Map.of("custom/x", "1", "custom/y", "2"));
      fireworks.deployments().deleteTags("a", List.of("custom/x"));

      assertThat(fireworks.deployments().get("a").annotations())
          .containsOnlyKeys("custom/y", DeploymentGateway.MADE_BY);
      assertThatThrownBy(() -> fireworks.deployments().setTags("a", Map.of("custom/x", "")))
          .isInstanceOf(InvalidRequestException.class);
      assertThatThrownBy(() -> fireworks.deployments().setTags("a", Map.of("bare", "1")))
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("custom/");
    }
  }

  @Test
  void the_parts_of_a_deployment_are_listed(Fireworks fireworks) {
    ready(fireworks, spec("a"));

    assertThat(fireworks.deployments().shards("a").stream())
        .allMatch(shard -> shard.replicaStats().readyReplicaCount() == 1)
        .hasSize(1);
  }
}
