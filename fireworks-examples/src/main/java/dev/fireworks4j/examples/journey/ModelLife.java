// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.DeleteOption;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;

/** The whole life of a model: tune, deploy, ask, compare with the base, tear down. */
public final class ModelLife {
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";

  private ModelLife() {}

  /** Asks the tuned model and its base the same question, and leaves no deployment behind. */
  public static Comparison run(Fireworks fireworks, Path train, ProgressBar out) {
    var recipe = Recipe.supervised().id("tone-7").files(train).model(BASE).build();
    Model tuned = fireworks.recipes().run(recipe).model();
    String deployment = deploy(fireworks, tuned).name();
    try {
      fireworks.deployments().await(deployment, Wait.atMost(Duration.ofHours(1))).orThrow();
      String question = "Where is my parcel?";
      var answers =
          new Comparison(ask(fireworks, BASE, question), ask(fireworks, deployment, question));
      out.println("base:  " + answers.base());
      out.println("tuned: " + answers.tuned());
      return answers;
    } finally {
      fireworks.deployments().delete(deployment, DeleteOption.HARD, DeleteOption.IGNORE_CHECKS);
    }
  }

  /** At most one replica, and none while nobody asks. */
  private static Deployment deploy(Fireworks fireworks, Model tuned) {
    return fireworks
        .deployments()
        .createIfAbsent(
            CreateDeployment.builder()
                .id("tone-7")
                .baseModel(tuned.name())
                .deploymentShape("accounts/fireworks/deploymentShapes/qwen3-8b-minimal")
                .minReplicaCount(0)
                .maxReplicaCount(1)
                .build());
  }

  private static String ask(Fireworks fireworks, String model, String question) {
    return fireworks.chat().complete(ChatRequest.of(model, question)).text();
  }

  /** The two answers to one question. */
  public record Comparison(String base, String tuned) {}
}
