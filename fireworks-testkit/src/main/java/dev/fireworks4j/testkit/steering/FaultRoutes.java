// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;
import static dev.fireworks4j.testkit.steering.Argument.required;
import static dev.fireworks4j.testkit.steering.Setting.count;
import static dev.fireworks4j.testkit.steering.Setting.duration;
import static dev.fireworks4j.testkit.steering.Setting.flag;
import static dev.fireworks4j.testkit.steering.Setting.text;

import dev.fireworks4j.testkit.FaultRule;
import dev.fireworks4j.testkit.Faults;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests that go wrong. */
final class FaultRoutes {
  private static final Argument METHOD =
      optional("method", ArgumentType.TEXT, "E.g. POST; * or unset for any.");
  private static final Argument PATH =
      optional(
          "path",
          ArgumentType.TEXT,
          "... stands for anything and * for one segment, e.g. .../dpoJobs/*; unset for any.");
  private static final Argument BODY =
      optional("body", ArgumentType.OBJECT, "Another body, with the status as it would have been.")
          .of(
              List.of(
                  required("contentType", ArgumentType.TEXT, "E.g. text/plain."),
                  required("text", ArgumentType.TEXT, "The body.")));

  private static final List<Setting<FaultRule>> SETTINGS =
      List.of(
          count("times", "Applies to this many requests only.", FaultRule::times),
          duration("after", "Not before the clock has moved this far.", FaultRule::after),
          Setting.time("from", "Not before this time of the clock.", FaultRule::from),
          duration("lasting", "No longer than this by the clock.", FaultRule::lasting),
          count("status", "200 to 599; the service does not see the request.", FaultRule::status),
          text("retryAfter", "A Retry-After header of any text.", FaultRule::retryAfter),
          Setting.each(
              "headers",
              "Further headers of the answer.",
              (rule, header) ->
                  rule.header(String.valueOf(header.getKey()), String.valueOf(header.getValue()))),
          flag("frontDoor", "The error has the envelope of the front door.", FaultRule::frontDoor),
          text("message", "The error's message; it may be empty.", FaultRule::message),
          duration("delay", "The answer comes so much real time later.", FaultRule::delay),
          flag("stallBeforeHeaders", "No byte ever comes.", FaultRule::stallBeforeHeaders),
          flag("stallInBody", "Half of the body comes, then nothing.", FaultRule::stallInBody),
          flag("trickle", "The body comes in single bytes, ten a second.", FaultRule::trickle),
          flag(
              "resetBefore",
              "The connection closes; the service never saw the request.",
              FaultRule::resetBefore),
          flag(
              "resetAfter",
              "The connection closes, although the work was done.",
              FaultRule::resetAfter),
          flag(
              "truncateBody",
              "The connection closes after half of the body.",
              FaultRule::truncateBody),
          flag(
              "html",
              "A page of HTML in place of the body; 502 without a status.",
              FaultRule::html),
          flag("emptyBody", "No body at all.", FaultRule::emptyBody),
          Setting.of(BODY, (rule, body) -> withBody(rule, (Arguments) body)),
          flag("corruptBody", "The first byte of the body is another.", FaultRule::corruptBody));

  private FaultRoutes() {}

  static List<Route> of(Faults faults) {
    var arguments = new ArrayList<>(List.of(METHOD, PATH));
    SETTINGS.forEach(setting -> arguments.add(setting.argument()));
    return List.of(
        Route.get(
            "/faults",
            "All rules in the order in which they are tried, and which were used.",
            List.of(),
            given -> Map.of("faults", faults.all().stream().map(FaultRoutes::shown).toList())),
        Route.post(
            "/faults", "Adds a rule.", List.copyOf(arguments), given -> shown(add(faults, given))),
        Route.delete("/faults", "Removes all rules.", faults::clear));
  }

  private static FaultRule add(Faults faults, Arguments given) {
    String method = given.textOrEmpty("method");
    String path = given.textOrEmpty("path");
    return faults.on(
        method.isEmpty() ? "*" : method,
        path.isEmpty() ? "..." : path,
        rule -> Setting.apply(SETTINGS, rule, given));
  }

  private static FaultRule withBody(FaultRule rule, Arguments body) {
    return rule.body(body.text("contentType"), body.text("text"));
  }

  private static Map<String, Object> shown(FaultRule rule) {
    return JsonObject.of("method", rule.method())
        .with("path", rule.path())
        .with("uses", rule.uses())
        .with("unused", rule.isUnused());
  }
}
