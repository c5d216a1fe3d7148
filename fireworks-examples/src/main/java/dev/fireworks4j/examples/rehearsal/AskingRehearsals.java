// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import static dev.fireworks4j.examples.rehearsal.Rehearsal.expect;

import dev.fireworks4j.examples.journey.ModelComparison;
import dev.fireworks4j.examples.journey.OrderAssistant;
import dev.fireworks4j.testkit.FakeAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Journeys that ask models. */
final class AskingRehearsals {
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";
  private static final String TUNED = "accounts/acme/models/tone-3";

  private AskingRehearsals() {}

  /** The base model uses up its tokens once, the tuned model fails once. */
  static void comparison(Scene scene) throws IOException {
    var questions = List.of("Hello?", "Where is the manual?", "Thanks.");
    var inference = scene.fake().inference();
    inference.on(BASE).answers("I do not know.");
    inference
        .on(BASE)
        .when(questions.get(1))
        .answer(FakeAnswer.text("It is").finishReason("length"));
    inference.on(TUNED).answers("Gladly!");
    inference.on(TUNED).when(questions.get(1)).notFound(1);

    var rows =
        scene.play((fireworks, out) -> ModelComparison.run(fireworks, BASE, TUNED, questions, out));

    expect("rows", 3, rows.size());
    expect("base", "I do not know.", rows.get(0).base().text());
    expect("tuned", "Gladly!", rows.get(2).tuned().text());
    expect("cut", true, rows.get(1).base().isCut());
    expect("failed", true, rows.get(1).tuned().failure() != null);
    expect("questions", 6, inference.questions().size());
  }

  /** The model first asks for a missing order. */
  static void assistant(Scene scene) throws IOException {
    var wrong = FakeAnswer.toolCall("order", Map.of("number", 71));
    var right = FakeAnswer.toolCall("order", Map.of("number", 17)).reasoning("Again");
    var text = FakeAnswer.text("It is in Cologne.").usageWithFinishReason();
    scene.fake().inference().on(BASE).answers(List.of(wrong, right, text));

    var answer =
        scene.play(
            (fireworks, out) -> OrderAssistant.ask(fireworks, BASE, "Where is order 17?", out));

    expect("answer", "It is in Cologne.", answer.text());
    expect("error", "error: there is no order 71", answer.messages().get(2).content());
    expect("questions", 3, answer.rounds());
    expect("streams", 3, scene.fake().inference().streams().size());
    expect("tokens counted", true, answer.tokens() > 0);
  }
}
