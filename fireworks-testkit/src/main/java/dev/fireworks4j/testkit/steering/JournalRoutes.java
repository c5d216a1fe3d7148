// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.ReceivedRequest;
import dev.fireworks4j.testkit.Requests;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.List;
import java.util.Map;

/** Routes for the journal of requests. */
final class JournalRoutes {
  private static final int LIMIT = 1000;

  private JournalRoutes() {}

  static void add(SteeringActions to, Requests requests) {
    to.answer("GET /requests", given -> list(requests, given));
    to.run("DELETE /requests", given -> requests.clear());
  }

  private static Map<String, Object> list(Requests requests, Arguments arguments) {
    Object status = arguments.get("status");
    int after = arguments.get("after") instanceof Integer number ? number : 0;
    List<ReceivedRequest> found =
        requests.matching(arguments.textOr("method", "*"), arguments.textOr("path", "...")).stream()
            .filter(request -> request.number() > after)
            .filter(request -> status == null || status.equals(request.status()))
            .toList();
    int skipped = Math.max(0, found.size() - arguments.count("limit", LIMIT, 0, Integer.MAX_VALUE));
    return Map.of(
        "requests",
        found.stream().skip(skipped).map(JournalRoutes::shown).toList(),
        "dropped",
        requests.dropped());
  }

  private static Map<String, Object> shown(ReceivedRequest request) {
    return JsonObject.of("number", request.number())
        .with("time", request.time().toString())
        .with("method", request.method())
        .with("path", request.path())
        .with("query", request.query())
        .with("headers", request.headers())
        .with("body", request.body())
        .with("status", request.status())
        .with("problem", request.problem());
  }
}
