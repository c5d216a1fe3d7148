// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import static dev.fireworks4j.examples.rehearsal.Rehearsal.expect;

import dev.fireworks4j.examples.journey.ModelComparison;
import dev.fireworks4j.examples.journey.OrderAssistant;
import dev.fireworks4j.testkit.FakeAnswer;
import java.util.List;
import java.util.Map;

/** Journeys that ask models. */
final class AskingRehearsals {
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";
  private static final String TUNED = "accounts/acme/models/tone-3";
  private static final String SLOW = "Where is the manual?";

  /** The base runs out of tokens once, the tuned model fails once. */
  static final Rehearsal<?> COMPARISON =
      new Rehearsal<>(
          "Compare a tuned model with its base",
          scene -> {
            var inference = scene.fake().inference();
            inference.on(BASE).answers("I do not know.");
            inference.on(BASE).when(SLOW).answer(FakeAnswer.text("It is").finishReason("length"));
            inference.on(TUNED).answers("Gladly!");
            inference.on(TUNED).when(SLOW).notFound(1);
          },
          scene ->
              ModelComparison.run(
                  scene.fireworks(), BASE, TUNED, List.of("Hello?", SLOW, "Thanks."), scene.out()),
          (scene, rows) -> {
            expect("rows", 3, rows.size());
            expect("base", "I do not know.", rows.get(0).base().text());
            expect("tuned", "Gladly!", rows.get(2).tuned().text());
            expect("cut", true, rows.get(1).base().isCut());
            expect("failed", true, rows.get(1).tuned().failure() != null);
            expect("questions", 6, scene.fake().inference().questions().size());
          });

  /** The model asks for an order that is not there first. */
  static final Rehearsal<?> ASSISTANT =
      new Rehearsal<>(
          "Stream an answer, with tools",
          scene ->
              scene
                  .fake()
                  .inference()
                  .on(BASE)
                  .answers(
                      List.of(
                          FakeAnswer.toolCall("order", Map.of("number", 71)),
                          FakeAnswer.toolCall("order", Map.of("number", 17)).reasoning("Again"),
                          FakeAnswer.text("It is in Cologne.").usageWithFinishReason())),
          scene -> OrderAssistant.ask(scene.fireworks(), BASE, "Where is order 17?", scene.out()),
          (scene, answer) -> {
            expect("answer", "It is in Cologne.", answer.text());
            expect("error", "error: there is no order 71", answer.messages().get(2).content());
            expect("questions", 3, answer.rounds());
            expect("streams", 3, scene.fake().inference().streams().size());
            expect("tokens counted", true, answer.tokens() > 0);
          });

  private AskingRehearsals() {}
}
