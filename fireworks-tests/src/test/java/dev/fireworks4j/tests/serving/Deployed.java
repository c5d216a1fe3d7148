// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.AutoscalingPolicy;
import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.CreateDeploymentBuilder;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.resource.MultiRegion;
import dev.fireworks4j.resource.Placement;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;
import dev.fireworks4j.serving.ServingRecipeBuilder;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Names, models and deployments that the tests of serving share. */
public final class Deployed {
  static final String BASE = "accounts/fireworks/models/qwen3-14b";
  public static final String TUNED = "accounts/acme/models/m";
  static final String NAME = "accounts/acme/deployments/d";
  static final String CHAT = ".../chat/completions";
  static final Wait WAIT = Wait.atMost(Duration.ofHours(1));

  private Deployed() {}

  /** A tuned model of the base. */
  public static void addon(FakeFireworks fake, String id) {
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

  static CreateDeploymentBuilder spec() {
    return CreateDeployment.builder().id("d").baseModel(TUNED).deploymentShape("default");
  }

  /** A deployment that a tuned model is merged into. */
  static void merged(Fireworks fireworks, FakeFireworks fake) {
    addon(fake, "m");
    fireworks.deployments().create(spec().build());
  }

  static CreateDeployedModel pair(String model) {
    return CreateDeployedModel.builder().model(model).deployment("d").build();
  }

  /** A recipe that merges the tuned model. */
  static ServingRecipeBuilder recipe() {
    return ServingRecipe.builder().id("d").model("m").waiting(WAIT);
  }

  static ServedModel serve(Fireworks fireworks) {
    return fireworks.serving().serve(recipe().build());
  }

  /** A deployment by hand, as the recipe would make it. */
  static void made(Fireworks fireworks) {
    fireworks
        .deployments()
        .create(
            spec()
                .minReplicaCount(0)
                .maxReplicaCount(1)
                .placement(Placement.builder().multiRegion(MultiRegion.GLOBAL).build())
                .autoscalingPolicy(
                    AutoscalingPolicy.builder().scaleToZeroWindow(Duration.ofMinutes(15)).build())
                .build());
  }

  /** Deployments that are there, deleted ones included. */
  static List<Deployment> all(Fireworks fireworks) {
    return fireworks.deployments().listWithDeleted(ListQuery.all()).stream().toList();
  }

  /** How many deployments were asked for, not counting questions what would be made. */
  static long creates(FakeFireworks fake) {
    return fake.requests().matching("POST", ".../deployments").stream()
        .filter(request -> !request.query().containsKey("validateOnly"))
        .count();
  }

  static long questions(FakeFireworks fake) {
    return fake.requests().all().stream()
        .filter(request -> request.path().endsWith("/completions"))
        .count();
  }
}
