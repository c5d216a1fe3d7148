// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.FaultRule;
import dev.fireworks4j.testkit.Faults;
import dev.fireworks4j.testkit.query.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Routes for faults. */
final class FaultRoutes {
  private FaultRoutes() {}

  static void add(SteeringActions to, Faults faults) {
    to.answer(
        "GET /faults",
        given -> Map.of("faults", faults.all().stream().map(FaultRoutes::shown).toList()));
    to.answer("POST /faults", given -> shown(add(faults, given)));
    to.run("DELETE /faults", given -> faults.clear());
  }

  private static FaultRule add(Faults faults, Arguments given) {
    return faults.on(
        given.textOr("method", "*"),
        given.textOr("path", "..."),
        rule -> given.reduce(rule, FaultRoutes::with));
  }

  private static FaultRule with(FaultRule rule, String name, Object value) {
    return switch (name) {
      case "times" -> rule.times((Integer) value);
      case "after" -> rule.after((Duration) value);
      case "from" -> rule.from((Instant) value);
      case "lasting" -> rule.lasting((Duration) value);
      case "status" -> rule.status((Integer) value);
      case "retryAfter" -> rule.retryAfter((String) value);
      case "headers" -> withHeaders(rule, (Map<?, ?>) value);
      case "frontDoor" -> rule.frontDoor();
      case "message" -> rule.message((String) value);
      case "delay" -> rule.delay((Duration) value);
      case "stallBeforeHeaders" -> rule.stallBeforeHeaders();
      case "stallInBody" -> rule.stallInBody();
      case "trickle" -> rule.trickle();
      case "resetBefore" -> rule.resetBefore();
      case "resetAfter" -> rule.resetAfter();
      case "truncateBody" -> rule.truncateBody();
      case "html" -> rule.html();
      case "emptyBody" -> rule.emptyBody();
      case "body" -> withBody(rule, (Arguments) value);
      case "corruptBody" -> rule.corruptBody();
      default -> rule; // method and path
    };
  }

  private static FaultRule withHeaders(FaultRule rule, Map<?, ?> headers) {
    FaultRule result = rule;
    for (var header : headers.entrySet()) {
      result = result.header(String.valueOf(header.getKey()), String.valueOf(header.getValue()));
    }
    return result;
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
