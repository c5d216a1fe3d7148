// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;

import dev.fireworks4j.testkit.ReceivedRequest;
import dev.fireworks4j.testkit.Requests;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.List;
import java.util.Map;

/** The journal of requests. */
final class JournalRoutes {
  private static final int LIMIT = 1000;
  private static final List<Argument> FILTERS =
      List.of(
          optional("method", ArgumentType.TEXT, "E.g. POST."),
          optional(
              "path",
              ArgumentType.TEXT,
              "... stands for anything and * for one segment, e.g. .../dpoJobs."),
          optional("status", ArgumentType.COUNT, "Of the answer; 0 where a fault gave none."),
          optional("after", ArgumentType.COUNT, "Only requests with a greater number."),
          optional("limit", ArgumentType.COUNT, "The newest this many; 1000 if unset."));

  private JournalRoutes() {}

  static List<Route> of(Requests requests) {
    return List.of(
        Route.get(
            "/requests",
            "The requests so far in the order of their answers, each with a number of its own.",
            FILTERS,
            arguments -> list(requests, arguments)),
        Route.delete("/requests", "Removes all entries.", requests::clear));
  }

  private static Map<String, Object> list(Requests requests, Arguments arguments) {
    String method = arguments.textOrEmpty("method");
    String path = arguments.textOrEmpty("path");
    Object status = arguments.get("status");
    int after = arguments.count("after", 0);
    List<ReceivedRequest> found =
        requests.matching(method.isEmpty() ? "*" : method, path.isEmpty() ? "..." : path).stream()
            .filter(request -> request.number() > after)
            .filter(request -> status == null || status.equals(request.status()))
            .toList();
    int skipped = Math.max(0, found.size() - arguments.count("limit", LIMIT));
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
