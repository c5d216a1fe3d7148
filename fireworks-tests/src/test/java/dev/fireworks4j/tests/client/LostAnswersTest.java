// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.CreateDeploymentBuilder;
import dev.fireworks4j.deployment.DeleteOption;
import dev.fireworks4j.deployment.DeployedModelState;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.deployment.UpdateDeployedModel;
import dev.fireworks4j.deployment.UpdateDeployment;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the service did although its answer was lost happens once, and the call ends as if nothing had been. */
@FireworksTest
class LostAnswersTest {
  private static final String BASE = "accounts/fireworks/models/qwen3-14b";
  private static final Wait WAIT = Wait.atMost(Duration.ofHours(1));

  @BeforeEach
  void deploy(Fireworks fireworks) {
    fireworks.deployments().create(spec("d").enableAddons(true).build());
    fireworks.deployments().await("d", WAIT).orThrow();
  }

  private static CreateDeploymentBuilder spec(String id) {
    return CreateDeployment.builder().id(id).baseModel(BASE).deploymentShape("default");
  }

  /** A change of the deployment {@code d}, and what it leaves. */
  private enum Change {
    SCALE(
        "PATCH",
        client -> client.deployments().scale("d", 2),
        d -> assertThat(d.readyReplicas()).isEqualTo(2)),
    UPDATE(
        "PATCH",
        client ->
            client
                .deployments()
                .update(
                    "d", UpdateDeployment.builder().minReplicaCount(1).maxReplicaCount(3).build()),
        d -> assertThat(d.maxReplicaCount()).isEqualTo(3)),
    SET_TAGS(
        "POST",
        client -> client.deployments().setTags("d", Map.of("custom/a", "b")),
        d -> assertThat(d.annotations()).containsEntry("custom/a", "b")),
    DELETE_TAGS(
        "POST",
        client -> client.deployments().deleteTags("d", List.of("custom/made-by")),
        d -> assertThat(d.annotations()).isEmpty()),
    DELETE(
        "DELETE",
        client -> client.deployments().delete("d"),
        d -> assertThat(d.state()).isEqualTo(DeploymentState.DELETED)),
    UNDELETE(
        "POST",
        client -> client.deployments().undelete("d"),
        d -> assertThat(d.state()).isEqualTo(DeploymentState.READY));

    private final String verb;
    private final Consumer<Fireworks> call;
    private final Consumer<Deployment> left;

    Change(String verb, Consumer<Fireworks> call, Consumer<Deployment> left) {
      this.verb = verb;
      this.call = call;
      this.left = left;
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_change_of_a_deployment_ends_well(Change change, Fireworks fireworks, FakeFireworks fake) {
    if (change == Change.UNDELETE) {
      fireworks.deployments().delete("d");
    }
    fake.faults().on(change.verb, ".../deployments/d...").times(1).resetAfter();

    change.call.accept(fireworks);

    change.left.accept(fireworks.deployments().get("d"));
  }

  @Test
  void a_hard_delete_ends_well_and_another_one_finds_nothing(
      Fireworks fireworks, FakeFireworks fake) {
    fake.faults().on("DELETE", ".../deployments/d").times(1).resetAfter();

    fireworks.deployments().delete("d", DeleteOption.HARD);

    assertThatThrownBy(() -> fireworks.deployments().delete("d", DeleteOption.HARD))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_create_makes_one_deployment(Fireworks fireworks, FakeFireworks fake) {
    fake.faults().on("POST", ".../deployments").times(1).resetAfter();

    Deployment made = fireworks.deployments().create(spec("e").build());

    assertThat(made.id()).isEqualTo("e");
    assertThat(fireworks.deployments().list()).hasSize(2);
  }

  @Test
  void a_create_without_an_id_makes_one_router(Fireworks fireworks, FakeFireworks fake) {
    fake.faults().on("POST", ".../routers").times(1).resetAfter();
    var spec = CreateRouter.builder().deployments(List.of("d")).evenLoad(Empty.of()).build();

    var made = fireworks.routers().create(spec);

    assertThat(fireworks.routers().list())
        .singleElement()
        .satisfies(only -> assertThat(only.name()).isEqualTo(made.name()));
  }

  @Test
  void a_merge_is_found_by_its_pair_and_replaces_once(Fireworks fireworks, FakeFireworks fake) {
    var hot = spec("hot").enableHotReloadLatestAddon(true).build();
    fireworks.deployments().create(hot);
    fireworks.deployments().await("hot", WAIT).orThrow();
    fake.faults().on("POST", ".../deployedModels").times(1).resetAfter();
    var merge = CreateDeployedModel.builder().model("m").deployment("hot").replaceMergedAddon(true);

    var merged = fireworks.deployedModels().create(merge.build());

    assertThat(merged.deployment()).endsWith("/deployments/hot");
    assertThat(fireworks.deployedModels().list()).hasSize(1);
    assertThat(fake.requests().matching("POST", ".../deployedModels")).hasSize(1);
  }

  @Test
  void an_unload_and_a_moved_default_end_well(Fireworks fireworks, FakeFireworks fake) {
    var pair = CreateDeployedModel.builder().model("m").deployment("d").build();
    String id = fireworks.deployedModels().create(pair).id();
    fireworks.deployedModels().await(id, WAIT).orThrow();
    fake.faults().on("PATCH", ".../deployedModels/*").times(1).resetAfter();
    fake.faults().on("DELETE", ".../deployedModels/*").times(1).resetAfter();

    var changed =
        fireworks
            .deployedModels()
            .update(id, UpdateDeployedModel.builder().isDefault(false).build());
    fireworks.deployedModels().delete(id);

    assertThat(changed.isDefault()).isFalse();
    assertThat(fireworks.deployedModels().get(id).state())
        .isEqualTo(DeployedModelState.UNDEPLOYING);
  }
}
