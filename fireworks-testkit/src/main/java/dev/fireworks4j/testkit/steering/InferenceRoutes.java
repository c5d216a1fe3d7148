// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;
import static dev.fireworks4j.testkit.steering.Argument.required;

import dev.fireworks4j.testkit.AskedQuestion;
import dev.fireworks4j.testkit.FakeInference;
import dev.fireworks4j.testkit.ModelScript;
import dev.fireworks4j.testkit.ServedStream;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.List;
import java.util.Map;

/** What models say, and what they were asked. */
final class InferenceRoutes {
  private static final List<Argument> SCRIPT =
      List.of(
          required(
              "model", ArgumentType.TEXT, "A model, a deployment, both joined by #, or * for any."),
          optional("when", ArgumentType.TEXT, "Only for questions with this text in them."),
          optional("answers", ArgumentType.OBJECTS, "One a question; the last one stays.")
              .of(AnswerSettings.arguments()),
          optional("notFound", ArgumentType.COUNT, "The next questions are refused with 404."),
          optional("scalingUp", ArgumentType.COUNT, "The next questions are refused with 503."));

  private InferenceRoutes() {}

  static List<Route> of(FakeInference inference) {
    return List.of(
        Route.post(
            "/inference/scripts",
            "Decides what a model says; of two scripts for the same questions the later one is used.",
            SCRIPT,
            Route.silent(arguments -> script(inference, arguments))),
        Route.post(
            "/inference:scaleToZero",
            "Takes the replicas of a deployment away.",
            List.of(required("deployment", ArgumentType.TEXT, "An id or a full name.")),
            Route.silent(arguments -> inference.scaleToZero(arguments.text("deployment")))),
        Route.get(
            "/inference/questions",
            "The questions so far.",
            List.of(),
            arguments ->
                Map.of(
                    "questions",
                    inference.questions().stream().map(InferenceRoutes::shown).toList())),
        Route.get(
            "/inference/streams",
            "The streamed answers so far.",
            List.of(),
            arguments ->
                Map.of(
                    "streams", inference.streams().stream().map(InferenceRoutes::shown).toList())));
  }

  private static void script(FakeInference inference, Arguments arguments) {
    // Read before the script is there.
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
