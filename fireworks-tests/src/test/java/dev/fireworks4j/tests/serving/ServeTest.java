// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import static dev.fireworks4j.tests.serving.Deployed.BASE;
import static dev.fireworks4j.tests.serving.Deployed.NAME;
import static dev.fireworks4j.tests.serving.Deployed.TUNED;
import static dev.fireworks4j.tests.serving.Deployed.WAIT;
import static dev.fireworks4j.tests.serving.Deployed.addon;
import static dev.fireworks4j.tests.serving.Deployed.all;
import static dev.fireworks4j.tests.serving.Deployed.creates;
import static dev.fireworks4j.tests.serving.Deployed.made;
import static dev.fireworks4j.tests.serving.Deployed.recipe;
import static dev.fireworks4j.tests.serving.Deployed.serve;
import static dev.fireworks4j.tests.serving.Deployed.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.DeploymentGateway;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.error.QuotaExceededException;
import dev.fireworks4j.error.QuotaShortage;
import dev.fireworks4j.error.RecipeRefusedException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.MultiRegion;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.serving.CloseAction;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingMode;
import dev.fireworks4j.serving.ServingPlan;
import dev.fireworks4j.serving.ServingRecipe;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a tuned model to one that answers, and to nothing again. */
@FireworksTest
class ServeTest {
  private static final String SHAPES = "accounts/fireworks/deploymentShapes/";

  private static final String QUOTA =
      "global--h200-count for account acme, in use: 14, quota: 16, requesting: 4";

  @BeforeEach
  void a_tuned_model(FakeFireworks fake) {
    addon(fake, "m");
    fake.inference().on(TUNED).answers("hello");
  }

  @Nested
  class Serving {
    @Test
    void takes_one_call_to_an_answer_and_one_to_nothing(Fireworks fireworks, FakeFireworks fake) {
      String answer;
      try (ServedModel served = fireworks.serving().serve(ServingRecipe.of("d", "m"))) {
        answer = fireworks.chat().complete(ChatRequest.of(served.model(), "hi")).text();
        assertThat(served.model()).isEqualTo(NAME);
      }

      assertThat(answer).isEqualTo("hello");
      assertThat(all(fireworks)).isEmpty();
      assertThat(creates(fake)).isEqualTo(1);
    }

    @Test
    void makes_what_scales_to_zero_and_says_who_made_it(Fireworks fireworks) {
      ServedModel served = serve(fireworks);

      Deployment made = fireworks.deployments().get("d");
      assertThat(made.baseModel()).isEqualTo(TUNED);
      assertThat(made.deploymentShape()).isEqualTo(SHAPES + "qwen3-14b-minimal/versions/v4");
      assertThat(made.minReplicaCount()).isZero();
      assertThat(made.maxReplicaCount()).isEqualTo(1);
      assertThat(made.autoscalingPolicy().scaleToZeroWindow()).isEqualTo(Duration.ofMinutes(15));
      assertThat(made.placement().multiRegion()).isEqualTo(MultiRegion.GLOBAL);
      assertThat(made.annotations())
          .containsEntry(DeploymentGateway.MADE_BY, "fireworks4j")
          .containsEntry("custom/serving-recipe", "d");
      assertThat(served.endpoint().deployment().name()).isEqualTo(made.name());
    }

    @Test
    void takes_settings_of_its_own(Fireworks fireworks) {
      var own =
          recipe()
              .minReplicaCount(1)
              .settings(
                  draft ->
                      draft
                          .maxReplicaCount(3)
                          .id("x")
                          .annotations(Map.of("custom/team", "search")));

      fireworks.serving().serve(own.build());

      Deployment made = fireworks.deployments().get("d");
      assertThat(made.minReplicaCount()).isEqualTo(1);
      assertThat(made.maxReplicaCount()).isEqualTo(3);
      assertThat(made.annotations()).containsEntry("custom/team", "search");
    }

    @Test
    void takes_the_shape_or_the_hardware_of_the_settings(Fireworks fireworks) {
      var shape =
          recipe().settings(draft -> draft.deploymentShape(SHAPES + "qwen3-14b-multi-lora"));
      var hardware =
          recipe()
              .id("e")
              .settings(
                  draft ->
                      draft
                          .deploymentShape(null)
                          .acceleratorType(AcceleratorType.NVIDIA_H200_141GB)
                          .acceleratorCount(2));

      fireworks.serving().serve(shape.build());
      fireworks.serving().serve(hardware.build());

      assertThat(fireworks.deployments().get("d").deploymentShape()).contains("multi-lora");
      assertThat(fireworks.deployments().get("e").acceleratorCount()).isEqualTo(2);
    }

    @Test
    void takes_the_next_shape_where_the_service_refuses_one(
        Fireworks fireworks, FakeFireworks fake) {
      fake.faults()
          .on("POST", ".../deployments")
          .status(400)
          .message("live merge is not supported for this deployment configuration")
          .times(1);

      serve(fireworks);

      assertThat(fireworks.deployments().get("d").deploymentShape()).contains("multi-lora");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void lists_the_shapes_where_the_service_cannot_match_them(
        int status, Fireworks fireworks, FakeFireworks fake) {
      fake.faults().on("POST", ".../deploymentShapeVersions:match").status(status);

      serve(fireworks);

      assertThat(fireworks.deployments().get("d").deploymentShape()).contains("/versions/v4");
    }

    @Test
    void reports_each_step(Fireworks fireworks) {
      var steps = new LinkedHashSet<String>();

      fireworks
          .serving()
          .serve(recipe().listener(s -> steps.add(s.kind() + " " + s.status())).build());

      assertThat(steps)
          .containsExactly(
              "CHECK STARTED",
              "CHECK FOUND",
              "DEPLOYMENT STARTED",
              "DEPLOYMENT MADE",
              "ANSWER STARTED",
              "ANSWER RUNNING",
              "ANSWER MADE");
    }
  }

  @Nested
  class APlan {
    @Test
    void shows_shape_accelerators_and_precision_and_creates_nothing(
        Fireworks fireworks, FakeFireworks fake) {
      ServingPlan plan = fireworks.serving().plan(recipe().build());

      assertThat(plan.isRunnable()).isTrue();
      assertThat(plan.isThere()).isFalse();
      assertThat(plan.deployment().precision()).isEqualTo(Precision.FP8);
      assertThat(plan.toString())
          .contains("planned", "1 x NVIDIA_H100_80GB, FP8", "qwen3-14b-minimal/versions/v4");
      assertThat(all(fireworks)).isEmpty();
      assertThat(creates(fake)).isZero();
    }

    @Test
    void shows_what_is_there(Fireworks fireworks) {
      serve(fireworks);

      ServingPlan plan = fireworks.serving().plan(recipe().build());

      assertThat(plan.isThere()).isTrue();
      assertThat(plan.toString()).contains("found READY");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void names_the_quota_that_does_not_suffice(
        int status, Fireworks fireworks, FakeFireworks fake) {
      fake.faults().on("POST", ".../deployments").status(status).message(QUOTA);

      ServingPlan plan = fireworks.serving().plan(recipe().build());

      assertThat(plan.shortage()).isEqualTo(new QuotaShortage("global--h200-count", 14, 16, 4));
      assertThat(plan.problems()).allMatch(problem -> problem.contains("14 of 16 in use"));
    }

    @Test
    void lists_what_is_wrong(Fireworks fireworks, FakeFireworks fake) {
      fake.jobs().add("models", Map.of("name", "half", "state", "UPLOADING"));
      var multi = recipe().mode(ServingMode.MULTI_LORA);

      assertProblem(fireworks, recipe().model("absent").build(), "absent is not there");
      assertProblem(fireworks, recipe().model("half").build(), "is not READY");
      assertProblem(fireworks, multi.build(), "is an adapter");
      assertProblem(
          fireworks,
          multi.model("accounts/fireworks/models/qwen3-8b").build(),
          "no shape of accounts/fireworks/models/qwen3-8b takes adapters");
      assertProblem(
          fireworks,
          recipe().settings(draft -> draft.displayName("x".repeat(99))).build(),
          "displayName: has 99 characters");
      assertThat(creates(fake)).isZero();
    }

    private void assertProblem(Fireworks fireworks, ServingRecipe wrong, String problem) {
      assertThat(fireworks.serving().plan(wrong).problems()).anyMatch(p -> p.contains(problem));
      assertThatThrownBy(() -> fireworks.serving().serve(wrong))
          .isInstanceOf(RecipeRefusedException.class)
          .hasMessageContaining(problem);
    }
  }

  @Nested
  class AQuota {
    @Test
    void that_does_not_suffice_is_a_refusal_with_its_numbers(
        Fireworks fireworks, FakeFireworks fake) {
      fake.deployments().refuseForQuota(QUOTA);

      assertThatThrownBy(() -> serve(fireworks))
          .isInstanceOfSatisfying(
              QuotaExceededException.class, e -> assertThat(e.shortage().missing()).isEqualTo(2))
          .hasMessageContainingAll(QUOTA, "free 2 of the quota");
      assertThat(fake.clock().elapsed()).isZero();
      assertThat(all(fireworks)).isEmpty();
    }

    @Test
    void that_is_used_up_meanwhile_is_one_too(Fireworks fireworks, FakeFireworks fake) {
      var late =
          recipe()
              .listener(
                  step -> {
                    if (step.toString().startsWith("DEPLOYMENT STARTED")) {
                      fake.deployments().refuseForQuota(QUOTA);
                    }
                  });

      assertThatThrownBy(() -> fireworks.serving().serve(late.build()))
          .isInstanceOf(QuotaExceededException.class);
      assertThat(fake.requests().matching("DELETE", "...")).isEmpty();
    }
  }

  @Nested
  class ADeploymentThatIsThere {
    @Test
    void is_used_by_a_second_run_and_ended_by_its_close(Fireworks fireworks, FakeFireworks fake) {
      serve(fireworks);

      serve(fireworks).close();

      assertThat(creates(fake)).isEqualTo(1);
      assertThat(all(fireworks)).isEmpty();
    }

    @Test
    void of_somebody_else_is_used_and_never_ended(Fireworks fireworks, FakeFireworks fake) {
      made(fireworks);

      serve(fireworks).close();

      assertThat(creates(fake)).isEqualTo(1);
      assertThat(fake.requests().matching("DELETE", "...")).isEmpty();
    }

    @Test
    void of_another_model_is_a_conflict(Fireworks fireworks) {
      fireworks.deployments().create(spec().baseModel(BASE).build());

      assertThatThrownBy(() -> serve(fireworks))
          .isInstanceOf(RecipeRefusedException.class)
          .hasMessageContaining("id: take a new one. Cause: the id is taken: the stored deployment")
          .hasMessageEndingWith(" differs in autoscalingPolicy.scaleToZeroWindow, baseModel.");
      assertThat(fireworks.deployments().get("d").baseModel()).isEqualTo(BASE);
    }

    @Test
    void with_other_settings_is_a_conflict(Fireworks fireworks) {
      serve(fireworks);

      var more = recipe().settings(draft -> draft.maxReplicaCount(4)).build();

      assertThat(fireworks.serving().plan(more).problems())
          .singleElement()
          .asString()
          .contains("maxReplicaCount");
    }

    @Test
    void that_failed_is_replaced(Fireworks fireworks, FakeFireworks fake) {
      serve(fireworks);
      fake.deployments().fail("d", "INTERNAL", "crashed", "");

      ServedModel served = serve(fireworks);

      assertThat(served.endpoint().deployment().state()).isEqualTo(DeploymentState.READY);
      assertThat(creates(fake)).isEqualTo(2);
      assertThat(all(fireworks)).hasSize(1);
    }

    @Test
    void that_is_deleted_is_replaced(Fireworks fireworks, FakeFireworks fake) {
      serve(fireworks);
      fake.clock().advance(Duration.ofDays(8));
      assertThat(fireworks.deployments().get("d").state()).isEqualTo(DeploymentState.DELETED);

      assertThat(serve(fireworks).model()).isEqualTo(NAME);
      assertThat(all(fireworks)).hasSize(1);
    }

    @Test
    void that_failed_and_is_not_the_recipe_s_is_left_alone(
        Fireworks fireworks, FakeFireworks fake) {
      fireworks.deployments().create(spec().build());
      fake.deployments().fail("d", "INTERNAL", "crashed", "");

      assertThatThrownBy(() -> serve(fireworks))
          .isInstanceOf(RecipeRefusedException.class)
          .hasMessageContaining("is FAILED");
      assertThat(all(fireworks)).hasSize(1);
    }

    @Test
    void that_is_turned_off_is_switched_on(Fireworks fireworks, FakeFireworks fake) {
      fireworks.serving().serve(recipe().onClose(CloseAction.TURN_OFF).build()).close();
      assertThat(fireworks.deployments().get("d").isTurnedOff()).isTrue();

      ServedModel served = serve(fireworks);

      assertThat(served.endpoint().deployment().readyReplicas()).isEqualTo(1);
      assertThat(creates(fake)).isEqualTo(1);
    }
  }

  @Test
  void a_recipe_without_id_and_model_names_both() {
    assertThatThrownBy(() -> ServingRecipe.builder().minReplicaCount(-1).build())
        .hasMessageContainingAll("id: missing", "model: missing", "minReplicaCount: -1");
  }

  @Test
  void an_unused_wait_is_an_hour() {
    assertThat(ServingRecipe.of("d", "m").waiting().limit()).isEqualTo(WAIT.limit());
  }
}
