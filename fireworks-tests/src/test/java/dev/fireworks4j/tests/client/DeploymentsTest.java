// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.AutoscalingPolicy;
import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.CreateDeploymentBuilder;
import dev.fireworks4j.deployment.DeleteOption;
import dev.fireworks4j.deployment.DeployedModel;
import dev.fireworks4j.deployment.DeployedModelState;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.DeploymentGateway;
import dev.fireworks4j.deployment.DeploymentShape;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.deployment.MatchDeploymentShapes;
import dev.fireworks4j.deployment.UpdateDeployedModel;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.router.RouterState;
import dev.fireworks4j.router.UpdateRouter;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What deployments, and what belongs to them, can do beside the operations of all kinds. */
@FireworksTest
class DeploymentsTest {
  private static final String BASE = "accounts/fireworks/models/qwen3-14b";
  private static final String SHAPES = "accounts/fireworks/deploymentShapes/";
  private static final Wait WAIT = Wait.atMost(Duration.ofHours(1));

  private static CreateDeploymentBuilder spec(String id) {
    return CreateDeployment.builder().id(id).baseModel(BASE).deploymentShape("default");
  }

  private static Deployment ready(Fireworks fireworks, CreateDeploymentBuilder spec) {
    Deployment made = fireworks.deployments().create(spec.build());
    return fireworks.deployments().await(made.id(), WAIT).orThrow();
  }

  private static CreateDeployedModel pair(String model, String deployment) {
    return CreateDeployedModel.builder().model(model).deployment(deployment).build();
  }

  private static void addon(FakeFireworks fake, String id) {
    fake.jobs()
        .add(
            "models",
            Map.of(
                "name",
                id,
                "state",
                "READY",
                "kind",
                "HF_PEFT_ADDON",
                "peftDetails",
                Map.of("baseModel", BASE)));
  }

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

      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.FAILED);
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

  @Nested
  class LoadedModels {
    @Test
    void are_waited_for_and_named_after_the_model(Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "m");
      ready(fireworks, spec("a").enableAddons(true));

      DeployedModel loading = fireworks.deployedModels().create(pair("m", "a"));
      DeployedModel done = fireworks.deployedModels().await(loading.id(), WAIT).orThrow();

      assertThat(loading.id()).matches("m-[a-z0-9]{8}");
      assertThat(done.isDefault()).isTrue();
      assertThat(fireworks.models().get("m").deployedModelRefs())
          .allMatch(ref -> ref.deployment().endsWith("/deployments/a"))
          .hasSize(1);
      assertThat(fireworks.models().list().stream().findFirst().orElseThrow().deployedModelRefs())
          .isEmpty();
    }

    @Test
    void a_pair_is_loaded_once_also_if_the_answer_is_lost(Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "m");
      ready(fireworks, spec("a").enableAddons(true));
      fake.faults().on("POST", ".../deployedModels").times(1).resetAfter();

      DeployedModel loaded = fireworks.deployedModels().create(pair("m", "a"));

      assertThat(fireworks.deployedModels().list()).hasSize(1);
      assertThat(fireworks.deployedModels().createIfAbsent(pair("m", "a")).name())
          .isEqualTo(loaded.name());
      assertThatThrownBy(() -> fireworks.deployedModels().create(pair("m", "a")))
          .isInstanceOf(ConflictException.class);
    }

    @Test
    void one_deployment_is_the_default_of_a_model(Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "m");
      ready(fireworks, spec("a").enableAddons(true));
      ready(fireworks, spec("b").enableAddons(true));
      DeployedModel first = fireworks.deployedModels().create(pair("m", "a"));
      DeployedModel second = fireworks.deployedModels().create(pair("m", "b"));

      var changes = UpdateDeployedModel.builder().isDefault(true).build();
      DeployedModel moved = fireworks.deployedModels().update(second.id(), changes);

      assertThat(second.isDefault()).isFalse();
      assertThat(moved.isDefault()).isTrue();
      assertThat(fireworks.deployedModels().get(first.id()).isDefault()).isFalse();
    }

    @Test
    void a_failed_load_fails_the_wait(Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "m");
      ready(fireworks, spec("a").enableAddons(true));
      DeployedModel loading = fireworks.deployedModels().create(pair("m", "a"));
      fake.deployments().failLoad(loading.id(), "INTERNAL", "rank too high");

      var outcome = fireworks.deployedModels().await(loading.id(), WAIT);

      assertThatThrownBy(outcome::orThrow).hasMessageContaining("rank too high");
    }

    @Test
    void are_unloaded_once_they_are_loaded(Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "m");
      ready(fireworks, spec("a").enableAddons(true));
      String id = fireworks.deployedModels().create(pair("m", "a")).id();

      assertThatThrownBy(() -> fireworks.deployedModels().delete(id))
          .isInstanceOf(ApiException.class);
      fireworks.deployedModels().await(id, WAIT).orThrow();
      fireworks.deployedModels().delete(id);

      assertThat(fireworks.deployedModels().get(id).state())
          .isEqualTo(DeployedModelState.UNDEPLOYING);
      fake.clock().advance(Duration.ofMinutes(1));
      assertThatThrownBy(() -> fireworks.deployedModels().get(id))
          .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_merged_adapter_is_replaced_while_the_deployment_updates(
        Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "c1");
      addon(fake, "c2");
      ready(fireworks, spec("a").enableHotReloadLatestAddon(true));
      var merge = CreateDeployedModel.builder().deployment("a").replaceMergedAddon(true);
      String first = fireworks.deployedModels().create(merge.model("c1").build()).id();
      fireworks.deployedModels().await(first, WAIT).orThrow();

      String second = fireworks.deployedModels().create(merge.model("c2").build()).id();
      DeploymentState swapping = fireworks.deployments().get("a").state();
      fireworks.deployedModels().await(second, WAIT).orThrow();

      assertThat(swapping).isEqualTo(DeploymentState.UPDATING);
      assertThat(fireworks.deployments().await("a", WAIT).isSucceeded()).isTrue();
      assertThat(fireworks.deployedModels().list())
          .extracting(DeployedModel::id)
          .containsExactly(second);
    }

    @Test
    void are_refused_where_adapters_are_not_enabled(Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "m");
      ready(fireworks, spec("a"));

      assertThatThrownBy(() -> fireworks.deployedModels().create(pair("m", "a")))
          .hasMessageContaining("addons are not enabled");
    }
  }

  @Nested
  class Shapes {
    @Test
    void are_matched_for_an_adapter_by_its_base(Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "m");
      var wanted = MatchDeploymentShapes.builder().baseModel("m");

      var all = fireworks.deploymentShapes().match(wanted.build()).stream().toList();
      var many =
          fireworks.deploymentShapes().match(wanted.enableAddons(true).build()).stream().toList();

      assertThat(all).hasSize(2).allMatch(version -> version.snapshot().baseModel().equals(BASE));
      assertThat(many).hasSize(1).allMatch(version -> version.name().contains("multi-lora"));
    }

    @Test
    void have_versions_of_which_the_newest_has_an_alias(Fireworks fireworks) {
      var shapes = fireworks.account("fireworks").deploymentShapes();

      assertThat(shapes.listFor(BASE, ListQuery.all()).stream())
          .extracting(DeploymentShape::id)
          .contains("qwen3-14b-minimal");
      assertThat(shapes.versions("qwen3-14b-minimal").list()).hasSize(4);
      assertThat(shapes.versions("qwen3-14b-minimal").get("latest").id()).isEqualTo("v4");
      assertThat(shapes.versions("-").list()).hasSizeGreaterThan(4);
      assertThat(shapes.versions("missing").list()).isEmpty();
      assertThat(shapes.getUnvalidated("qwen3-14b-minimal").baseModel()).isEqualTo(BASE);
    }
  }

  @Nested
  class Routers {
    @Test
    void are_waited_for_after_a_change_of_what_stands_behind_them(
        Fireworks fireworks, FakeFireworks fake) {
      var router = CreateRouter.builder().id("prod").deployments(List.of("blue"));
      fireworks.routers().create(router.weightedRandom(Empty.of()).build());
      fireworks.routers().await("prod", WAIT).orThrow();

      var both = UpdateRouter.builder().deployments(List.of("blue", "green")).build();
      var changed = fireworks.routers().update("prod", both);

      assertThat(changed.state()).isEqualTo(RouterState.UPDATING);
      assertThat(fireworks.routers().await("prod", WAIT).orThrow().deployments())
          .containsExactly("accounts/acme/deployments/blue", "accounts/acme/deployments/green");
      assertThat(fake.requests().all())
          .anyMatch(
              request ->
                  request.method().equals("PATCH")
                      && request.body().contains("\"name\":\"accounts/acme/routers/prod\""));
    }

    @Test
    void those_of_a_deployment_cannot_be_changed(Fireworks fireworks, FakeFireworks fake) {
      fake.jobs().add("routers", Map.of("name", "own", "state", "READY", "autoGenerated", true));

      assertThatThrownBy(() -> fireworks.routers().delete("own")).isInstanceOf(ApiException.class);
      assertThatThrownBy(
              () ->
                  fireworks
                      .routers()
                      .update("own", UpdateRouter.builder().displayName("x").build()))
          .isInstanceOf(ApiException.class);
    }
  }
}
