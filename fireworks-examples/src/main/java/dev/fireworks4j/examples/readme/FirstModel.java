// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;
import java.io.PrintStream;
import java.nio.file.Path;

/** From a file of conversations to an answer of the tuned model. */
final class FirstModel {
  private FirstModel() {}

  static Model tuneAndAsk(Fireworks fireworks, Path train, PrintStream out) {
    // tag::first-model
    var recipe =
        Recipe.supervised()
            .id("support-bot")
            .files(train)
            .model("accounts/fireworks/models/qwen3-14b")
            .build();
    Model tuned = fireworks.recipes().run(recipe).model(); // checks, uploads, tunes, waits

    var serving = ServingRecipe.of("support-bot", tuned.name());
    try (ServedModel bot = fireworks.serving().serve(serving)) { // deploys, waits for an answer
      var question = ChatRequest.of(bot.model(), "Where is my parcel?");
      out.println(fireworks.chat().complete(question).text());
    } // deletes the deployment
    // end::first-model
    return tuned;
  }
}
