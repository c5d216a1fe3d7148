// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import static dev.fireworks4j.tests.serving.Deployed.BASE;
import static dev.fireworks4j.tests.serving.Deployed.NAME;
import static dev.fireworks4j.tests.serving.Deployed.TUNED;
import static dev.fireworks4j.tests.serving.Deployed.WAIT;
import static dev.fireworks4j.tests.serving.Deployed.addon;
import static dev.fireworks4j.tests.serving.Deployed.pair;
import static dev.fireworks4j.tests.serving.Deployed.questions;
import static dev.fireworks4j.tests.serving.Deployed.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.ModelEndpoint;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.testkit.ReceivedRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Waits for a model that is loaded on a deployment, or merged into its weights. */
@FireworksTest
class AwaitLoadedModelTest {
  private static ModelEndpoint serving(Fireworks fireworks) {
    return fireworks.deployments().awaitServing("d", WAIT).orThrow();
  }

  @Nested
  class ALoadedModel {
    private String load(Fireworks fireworks, FakeFireworks fake) {
      addon(fake, "m");
      fireworks.deployments().create(spec().baseModel(BASE).enableAddons(true).build());
      serving(fireworks);
      return fireworks.deployedModels().create(pair("m")).id();
    }

    @Test
    void answers_by_its_name_and_that_of_its_deployment(Fireworks fireworks, FakeFireworks fake) {
      String id = load(fireworks, fake);
      fake.deployments().failProbes(3);

      ModelEndpoint endpoint = fireworks.deployedModels().awaitServing(id, WAIT).orThrow();

      assertThat(endpoint.model()).isEqualTo(TUNED + "#" + NAME);
      assertThat(endpoint.deployedModel().id()).isEqualTo(id);
      assertThat(endpoint.deployment().name()).isEqualTo(NAME);
    }

    @Test
    void answers_by_its_own_name_where_this_is_its_default_deployment(
        Fireworks fireworks, FakeFireworks fake) {
      String id = load(fireworks, fake);
      fake.deployments().hideModelStrings("full");

      assertThat(fireworks.deployedModels().awaitServing(id, WAIT).orThrow().model())
          .isEqualTo(TUNED);
    }

    @Test
    void whose_load_fails_ends_the_wait(Fireworks fireworks, FakeFireworks fake) {
      String id = load(fireworks, fake);
      long before = questions(fake);
      fake.deployments().failLoad(id, "INTERNAL", "rank too high");

      var outcome = fireworks.deployedModels().awaitServing(id, WAIT);

      assertThatThrownBy(outcome::orThrow).hasMessageContaining("rank too high");
      assertThat(questions(fake)).isEqualTo(before);
    }

    @Test
    void wakes_its_deployment(Fireworks fireworks, FakeFireworks fake) {
      String id = load(fireworks, fake);
      fireworks.deployedModels().awaitServing(id, WAIT).orThrow();
      fake.deployments().sleep("d");

      assertThat(fireworks.deployedModels().awaitServing(id, WAIT).isSucceeded()).isTrue();
    }
  }

  @Nested
  class AHotReload {
    @BeforeEach
    void a_deployment_that_merges_the_adapter_loaded_last(Fireworks fireworks, FakeFireworks fake) {
      fireworks
          .deployments()
          .create(spec().baseModel(BASE).enableHotReloadLatestAddon(true).build());
      serving(fireworks);
      for (String id : List.of("c1", "c2", "c3")) {
        addon(fake, id);
        fake.inference().on("accounts/acme/models/" + id).answers("I am " + id);
      }
      fake.requests().clear();
    }

    @Test
    void never_ends_with_an_answer_of_the_old_weights(Fireworks fireworks, FakeFireworks fake) {
      for (String id : List.of("c1", "c2", "c3")) {
        ModelEndpoint endpoint = swap(fireworks, id);

        assertThat(endpoint.model()).isEqualTo(NAME);
        assertThat(answer(fireworks, endpoint)).isEqualTo("I am " + id);
      }
      // A probe and a question of this test for each; all went to the new weights.
      assertThat(questions(fake)).isEqualTo(6);
    }

    @Test
    void waits_for_the_adapter_where_the_deployment_does_not_say_that_it_changes(
        Fireworks fireworks, FakeFireworks fake) {
      stays(fake, "READY", 100);

      ModelEndpoint endpoint = swap(fireworks, "c1");

      assertThat(answer(fireworks, endpoint)).isEqualTo("I am c1");
      assertThat(questions(fake)).isEqualTo(2);
    }

    @Test
    void waits_until_the_deployment_is_ready_again(Fireworks fireworks, FakeFireworks fake) {
      stays(fake, "UPDATING", 4);

      swap(fireworks, "c1");

      var paths = fake.requests().all().stream().map(ReceivedRequest::path).toList();
      assertThat(paths.indexOf("/inference/v1/chat/completions")).isEqualTo(paths.size() - 1);
      assertThat(paths.stream().filter(path -> path.endsWith("/deployments/d"))).hasSize(5);
    }

    private void stays(FakeFireworks fake, String state, int looks) {
      String deployment =
          """
          {"name": "%s", "state": "%s", "enableHotReloadLatestAddon": true, "maxReplicaCount": 1,
           "desiredReplicaCount": 1, "replicaStats": {"readyReplicaCount": 1}}
          """;
      fake.faults()
          .on("GET", ".../deployments/d")
          .body("application/json", deployment.formatted(NAME, state))
          .times(looks);
    }

    private ModelEndpoint swap(Fireworks fireworks, String id) {
      var spec =
          CreateDeployedModel.builder().model(id).deployment("d").replaceMergedAddon(true).build();
      String loading = fireworks.deployedModels().create(spec).id();
      return fireworks.deployedModels().awaitServing(loading, WAIT).orThrow();
    }

    private String answer(Fireworks fireworks, ModelEndpoint endpoint) {
      return fireworks.chat().complete(ChatRequest.of(endpoint.model(), "who?")).text();
    }
  }
}
