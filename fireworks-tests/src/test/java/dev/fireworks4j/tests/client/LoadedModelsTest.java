// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static dev.fireworks4j.tests.serving.Deployed.addon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.DeployedModel;
import dev.fireworks4j.deployment.DeployedModelState;
import dev.fireworks4j.deployment.DeploymentShape;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.deployment.MatchDeploymentShapes;
import dev.fireworks4j.deployment.UpdateDeployedModel;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.router.RouterState;
import dev.fireworks4j.router.UpdateRouter;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Models on deployments, shapes and routers. */
@FireworksTest
class LoadedModelsTest extends DeploymentFixture {
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
