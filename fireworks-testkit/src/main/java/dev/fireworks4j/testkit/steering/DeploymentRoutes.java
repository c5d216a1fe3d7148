// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;
import static dev.fireworks4j.testkit.steering.Argument.required;

import dev.fireworks4j.testkit.FakeDeployments;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What happens to deployments and to what is loaded on them. */
final class DeploymentRoutes {
  private static final Argument DEPLOYMENT =
      required("deployment", ArgumentType.TEXT, "An id or a full name.");
  private static final Argument CODE =
      required("code", ArgumentType.TEXT, "A code of google.rpc, e.g. INTERNAL.");
  private static final Argument MESSAGE =
      required("message", ArgumentType.TEXT, "What the status says.");
  private static final Argument LAST_WORDS =
      optional("lastWords", ArgumentType.TEXT, "Its termination message.");
  private static final Argument DURATION =
      required("duration", ArgumentType.DURATION, "By the fake's clock.");
  private static final Argument MODELS =
      required("models", ArgumentType.TEXTS, "Full names of base models.");

  private final FakeDeployments deployments;

  private DeploymentRoutes(FakeDeployments deployments) {
    this.deployments = deployments;
  }

  static List<Route> of(FakeDeployments deployments) {
    var routes = new DeploymentRoutes(deployments);
    return Stream.of(routes.questions(), routes.failures(), routes.refusals(), routes.durations())
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> questions() {
    return List.of(
        route(
            "failProbes",
            "The next questions are answered with 404, although a replica is ready.",
            List.of(required("count", ArgumentType.COUNT, "How many.")),
            arguments -> deployments.failProbes(arguments.count("count"))),
        route(
            "hideModelStrings",
            "Forms of a model string that are answered with 404 from now on.",
            List.of(
                required("forms", ArgumentType.TEXTS, "Some of deployment, full, bare, router.")),
            arguments ->
                deployments.hideModelStrings(arguments.texts("forms").toArray(String[]::new))));
  }

  private List<Route> failures() {
    return List.of(
        route(
            "fail",
            "Ends a deployment as failed.",
            List.of(DEPLOYMENT, CODE, MESSAGE, LAST_WORDS),
            this::fail),
        route(
            "failLoad",
            "Ends the load of a model as failed.",
            List.of(
                required("deployedModel", ArgumentType.TEXT, "An id or a full name."),
                CODE,
                MESSAGE),
            this::failLoad),
        route(
            "sleep",
            "Scales a deployment to zero now.",
            List.of(DEPLOYMENT),
            arguments -> deployments.sleep(arguments.text("deployment"))));
  }

  private List<Route> refusals() {
    return List.of(
        route(
            "refuseLiveMerge",
            "Adapters of these base models are no base model of a deployment.",
            List.of(MODELS),
            arguments ->
                deployments.refuseLiveMerge(arguments.texts("models").toArray(String[]::new))),
        route(
            "refuseAddons",
            "Deployments of these base models take no adapters.",
            List.of(MODELS),
            arguments ->
                deployments.refuseAddons(arguments.texts("models").toArray(String[]::new))),
        route(
            "refuseForQuota",
            "Refuses creates with 429 and this text.",
            List.of(required("text", ArgumentType.TEXT, "The error's message.")),
            arguments -> deployments.refuseForQuota(arguments.text("text"))),
        route(
            "acceptQuota",
            "Takes back refuseForQuota.",
            List.of(),
            arguments -> deployments.acceptQuota()));
  }

  private List<Route> durations() {
    return List.of(
        route(
            "startsIn",
            "How long a new deployment takes until it is READY, and then until it takes requests.",
            List.of(
                required("ready", ArgumentType.DURATION, "By the fake's clock."),
                required("serving", ArgumentType.DURATION, "By the fake's clock.")),
            arguments ->
                deployments.startsIn(arguments.duration("ready"), arguments.duration("serving"))),
        route(
            "wakesIn",
            "How long a sleeping deployment takes until it takes requests.",
            List.of(DURATION),
            arguments -> deployments.wakesIn(arguments.duration("duration"))),
        route(
            "loadsIn",
            "How long a model is DEPLOYING.",
            List.of(DURATION),
            arguments -> deployments.loadsIn(arguments.duration("duration"))));
  }

  private static Route route(
      String verb, String summary, List<Argument> arguments, Consumer<Arguments> action) {
    return Route.post("/deployments:" + verb, summary, arguments, Route.silent(action));
  }

  private void fail(Arguments arguments) {
    deployments.fail(
        arguments.text("deployment"),
        arguments.text("code"),
        arguments.text("message"),
        arguments.textOrEmpty("lastWords"));
  }

  private void failLoad(Arguments arguments) {
    deployments.failLoad(
        arguments.text("deployedModel"), arguments.text("code"), arguments.text("message"));
  }
}
