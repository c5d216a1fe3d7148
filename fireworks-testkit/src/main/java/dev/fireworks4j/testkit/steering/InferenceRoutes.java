// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.AskedQuestion;
import dev.fireworks4j.testkit.FakeInference;
import dev.fireworks4j.testkit.ModelScript;
import dev.fireworks4j.testkit.ServedStream;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.Map;

/** Routes for the answers of models and their questions. */
final class InferenceRoutes {
  private InferenceRoutes() {}

  static void add(SteeringActions to, FakeInference inference) {
    to.run("POST /inference/scripts", given -> script(inference, given));
    to.run("POST /inference:scaleToZero", given -> inference.scaleToZero(given.text("deployment")));
    to.answer(
        "GET /inference/questions",
        given ->
            Map.of(
                "questions", inference.questions().stream().map(InferenceRoutes::shown).toList()));
    to.answer(
        "GET /inference/streams",
        given ->
            Map.of("streams", inference.streams().stream().map(InferenceRoutes::shown).toList()));
  }

  private static void script(FakeInference inference, Arguments arguments) {
    // Read before the script is added.
    var answers = arguments.objects("answers").stream().map(AnswerSettings::answer).toList();
    String model = arguments.text("model");
    ModelScript any = model.equals("*") ? inference.onAnyModel() : inference.on(model);
    String part = arguments.textOrEmpty("when");
    ModelScript script = part.isEmpty() ? any : any.when(part);
    if (!answers.isEmpty()) {
      script.answers(answers);
    }
    if (arguments.get("notFound") instanceof Integer times) {
      script.notFound(times);
    }
    if (arguments.get("scalingUp") instanceof Integer times) {
      script.scalingUp(times);
    }
  }

  private static Map<String, Object> shown(AskedQuestion question) {
    return JsonObject.of("model", question.model())
        .with("endpoint", question.endpoint())
        .with("streamed", question.isStreamed())
        .with("status", question.request().status())
        .with("body", question.request().body());
  }

  private static Map<String, Object> shown(ServedStream stream) {
    return JsonObject.of("model", stream.model())
        .with("events", stream.events())
        .with("complete", stream.isComplete())
        .with("dropped", stream.isDropped())
        .with("broken", stream.isBroken());
  }
}
