// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.DeployedModel;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adapters that take each other's place on one deployment, as somebody meets them who evaluates many. */
@FireworksTest
class HotReloadTest {
  private static final String BASE = "accounts/fireworks/models/qwen3-14b";
  private static final String DEPLOYMENT = "accounts/acme/deployments/eval";
  private static final Wait WAIT = Wait.atMost(Duration.ofHours(1));

  @BeforeEach
  void deploy(Fireworks fireworks, FakeFireworks fake) {
    fake.inference().on(BASE).answers("base");
    for (String id : new String[] {"c1", "c2"}) {
      fake.inference().on("accounts/acme/models/" + id).answers(id);
      Map<String, Object> details = Map.of("baseModel", BASE);
      fake.jobs()
          .add(
              "models",
              Map.of(
                  "name", id, "state", "READY", "kind", "HF_PEFT_ADDON", "peftDetails", details));
    }
    var spec =
        CreateDeployment.builder()
            .id("eval")
            .baseModel(BASE)
            .deploymentShape("default")
            .enableHotReloadLatestAddon(true)
            .minReplicaCount(1);
    fireworks.deployments().create(spec.build());
    fireworks.deployments().await("eval", WAIT).orThrow();
  }

  private static DeployedModel merge(Fireworks fireworks, String model) {
    var spec = CreateDeployedModel.builder().model(model).deployment("eval");
    return fireworks.deployedModels().create(spec.replaceMergedAddon(true).build());
  }

  /** Each model says its own name. */
  private static String answering(Fireworks fireworks, String model) {
    return fireworks.chat().complete(ChatRequest.of(model, "hi")).text();
  }

  @Test
  void the_old_weights_answer_until_the_new_ones_are_deployed(
      Fireworks fireworks, FakeFireworks fake) {
    String before = answering(fireworks, DEPLOYMENT);
    fireworks.deployedModels().await(merge(fireworks, "c1").id(), WAIT).orThrow();
    fake.deployments().loadsIn(Duration.ofMinutes(11));

    String second = merge(fireworks, "c2").id();
    fake.clock().advance(Duration.ofMinutes(10));
    DeploymentState swapping = fireworks.deployments().get("eval").state();
    String meanwhile = answering(fireworks, DEPLOYMENT);
    fireworks.deployedModels().await(second, WAIT).orThrow();

    assertThat(before).isEqualTo("base");
    assertThat(swapping).isEqualTo(DeploymentState.UPDATING);
    assertThat(meanwhile).isEqualTo("c1");
    assertThat(answering(fireworks, DEPLOYMENT)).isEqualTo("c2");
    assertThat(fireworks.deployments().get("eval").state()).isEqualTo(DeploymentState.READY);
    assertThat(fireworks.deployedModels().list())
        .extracting(DeployedModel::id)
        .containsExactly(second);
  }

  @Test
  void a_load_that_fails_leaves_the_old_weights_and_a_ready_deployment(
      Fireworks fireworks, FakeFireworks fake) {
    fireworks.deployedModels().await(merge(fireworks, "c1").id(), WAIT).orThrow();

    String second = merge(fireworks, "c2").id();
    fake.deployments().failLoad(second, "INTERNAL", "rank too high");

    assertThatThrownBy(() -> fireworks.deployedModels().await(second, WAIT).orThrow())
        .hasMessageContaining("rank too high");
    assertThat(fireworks.deployments().get("eval").state()).isEqualTo(DeploymentState.READY);
    assertThat(answering(fireworks, DEPLOYMENT)).isEqualTo("c1");
    fireworks.deployedModels().await(merge(fireworks, "c2").id(), WAIT).orThrow();
    assertThat(answering(fireworks, DEPLOYMENT)).isEqualTo("c2");
  }

  @Test
  void the_same_model_is_not_merged_twice_and_not_called_by_its_own_name(Fireworks fireworks) {
    fireworks.deployedModels().await(merge(fireworks, "c1").id(), WAIT).orThrow();

    assertThatThrownBy(() -> merge(fireworks, "c1"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("already merged");
    assertThatThrownBy(() -> answering(fireworks, "accounts/acme/models/c1#" + DEPLOYMENT))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_deployment_without_hot_reload_refuses_a_merge(Fireworks fireworks) {
    var plain = CreateDeployment.builder().id("plain").baseModel(BASE).deploymentShape("default");
    fireworks.deployments().create(plain.build());
    var spec = CreateDeployedModel.builder().model("c1").deployment("plain");

    assertThatThrownBy(
            () -> fireworks.deployedModels().create(spec.replaceMergedAddon(true).build()))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("addons are not enabled");
  }
}
