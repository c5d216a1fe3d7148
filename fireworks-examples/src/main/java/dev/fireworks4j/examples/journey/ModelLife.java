// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;
import java.nio.file.Path;

/** The whole life of a model: tune, deploy, ask, compare with the base, tear down. */
public final class ModelLife {
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";

  private ModelLife() {}

  /** Asks the tuned model and its base the same question, and leaves no deployment behind. */
  public static Comparison run(Fireworks fireworks, Path train, ProgressBar out) {
    // tag::model-life
    var recipe = Recipe.supervised().id("tone-7").files(train).model(BASE).build();
    Model tuned = fireworks.recipes().run(recipe).model();
    try (ServedModel served = fireworks.serving().serve(ServingRecipe.of("tone-7", tuned.name()))) {
      String question = "Where is my parcel?";
      var answers =
          new Comparison(ask(fireworks, BASE, question), ask(fireworks, served.model(), question));
      out.println("base:  " + answers.base());
      out.println("tuned: " + answers.tuned());
      return answers;
    }
    // end::model-life
  }

  private static String ask(Fireworks fireworks, String model, String question) {
    return fireworks.chat().complete(ChatRequest.of(model, question)).text();
  }

  /** The two answers to one question. */
  public record Comparison(String base, String tuned) {}
}
