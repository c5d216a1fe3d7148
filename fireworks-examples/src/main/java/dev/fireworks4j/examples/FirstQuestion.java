// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;

/** Deploys the tuned model for one question, and asks its base model the same. */
record FirstQuestion(Stage stage) {
  static final String QUESTION = "Where is my parcel?";

  /** The deployment is deleted at the end, also after a failure. */
  void ask(String model) {
    Report report = stage.report();
    report.section("Ask the tuned model and its base");
    var recipe =
        ServingRecipe.builder().id(model).model(model).listener(stage.page()::onStep).build();
    try (ServedModel served = stage.fireworks().serving().serve(recipe)) {
      report.line("deployed", model + ", which answers as " + served.model());
      report.line("asked", QUESTION);
      String base = answer(stage.plan().baseModel());
      report.line("base", base);
      String tuned = answer(served.model());
      report.line("tuned", tuned);
      stage.page().served(served);
      stage.page().answers(QUESTION, base, tuned);
    }
  }

  private String answer(String model) {
    Fireworks fireworks = stage.fireworks();
    var request = ChatRequest.builder(ChatRequest.of(model, QUESTION)).maxTokens(200).build();
    return fireworks.chat().complete(request).text();
  }
}
