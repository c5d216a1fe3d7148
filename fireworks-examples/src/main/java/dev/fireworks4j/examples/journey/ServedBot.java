// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;

/** Deploys a tuned model, asks it, and deletes the deployment. */
public final class ServedBot {
  private ServedBot() {}

  /** Asks one question. */
  public static String ask(Fireworks fireworks, String question, ProgressBar out) {
    // tag::serve
    var recipe = ServingRecipe.of("support-bot", "accounts/acme/models/tone-3");
    out.println(fireworks.serving().plan(recipe)); // shape, accelerators, precision, problems

    try (ServedModel bot = fireworks.serving().serve(recipe)) {
      return fireworks.chat().complete(ChatRequest.of(bot.model(), question)).text();
    }
    // end::serve
  }
}
