// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/** The steering requests that {@code routes.txt} declares, which says how it is written. Read at the first request. */
final class RouteTable {
  /** By method and path, e.g. {@code POST /clock:advance}. */
  static final Map<String, Route> ROUTES = read();

  private RouteTable() {}

  private static Map<String, Route> read() {
    var lines = new ArrayDeque<>(text().lines().filter(line -> !line.matches("#.*|")).toList());
    var routes = new LinkedHashMap<String, Route>();
    while (!lines.isEmpty()) {
      String[] head = lines.remove().split(" ", 4);
      List<Argument> arguments = arguments(lines, "  ");
      String summary = head[3];
      routes.put(head[0] + " " + head[1], new Route(head[0], head[1], summary, arguments));
    }
    return routes;
  }

  /** Those of the next lines that are indented this far. */
  private static List<Argument> arguments(Queue<String> lines, String indent) {
    var arguments = new ArrayList<Argument>();
    while (!lines.isEmpty() && lines.element().startsWith(indent)) {
      String[] words = lines.remove().strip().split(" ", 4);
      String type = words[1].replace("?", "").toUpperCase(Locale.ROOT);
      arguments.add(
          new Argument(
              words[0],
              ArgumentType.valueOf(type),
              !words[1].endsWith("?"),
              words[3],
              arguments(lines, indent + "  ")));
    }
    return List.copyOf(arguments);
  }

  private static String text() {
    try (var in = Objects.requireNonNull(RouteTable.class.getResourceAsStream("routes.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
