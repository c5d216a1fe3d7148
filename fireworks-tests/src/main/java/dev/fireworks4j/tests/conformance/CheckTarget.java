// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A side that is checked: the service, or the fake. */
interface CheckTarget {
  /**
   * A request, whose texts may hold variables; a path may be a whole URL.
   *
   * @param body JSON, the name of a prepared body, or nothing
   */
  record CheckRequest(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {

    static CheckRequest of(String method, String path, String body) {
      return new CheckRequest(method, path, new LinkedHashMap<>(), new LinkedHashMap<>(), body);
    }

    /** With the values of variables, and the body that is named. */
    CheckRequest expanded(UnaryOperator<String> variables) {
      CheckRequest expanded =
          of(method, variables.apply(path), PreparedRows.body(variables.apply(body)));
      query.forEach((name, text) -> expanded.query.put(name, variables.apply(text)));
      headers.forEach((name, text) -> expanded.headers.put(name, variables.apply(text)));
      return expanded;
    }
  }

  /** Sends a request, with the key unless it goes to another host or has an {@code Authorization} of its own. */
  ObservedAnswer send(CheckRequest request) throws IOException;

  /** Lets time pass. */
  void pause(Duration duration);

  /** What may be run here. */
  Set<CheckCost> allowed();

  /** Account, ids of this run and the like. */
  Map<String, String> variables();
}
