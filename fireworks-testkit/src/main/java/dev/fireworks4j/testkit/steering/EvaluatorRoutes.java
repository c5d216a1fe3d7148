// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;
import static dev.fireworks4j.testkit.steering.Argument.required;

import dev.fireworks4j.testkit.FakeEvaluators;
import java.util.List;
import java.util.Map;

/** What happens to evaluators. */
final class EvaluatorRoutes {
  private EvaluatorRoutes() {}

  static List<Route> of(FakeEvaluators evaluators) {
    return List.of(
        Route.post(
            "/evaluators:failNextBuild",
            "The next build of an evaluator ends with BUILD_FAILED.",
            List.of(
                required("evaluator", ArgumentType.TEXT, "An id or a full name."),
                optional("log", ArgumentType.TEXTS, "The lines of the build log.")),
            Route.silent(
                arguments ->
                    evaluators.failNextBuild(
                        arguments.text("evaluator"),
                        arguments.texts("log").toArray(String[]::new)))),
        Route.post(
            "/evaluators:addDemo",
            "Stores the demo that new accounts of the service have.",
            List.of(),
            arguments -> Map.of("name", evaluators.addDemo())));
  }
}
