// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One steering request.
 *
 * @param path below {@code /_fake}, e.g. {@code /clock:advance}
 * @param arguments members of the body, or parameters of the query for GET and DELETE
 */
record Route(
    String method, String path, String summary, List<Argument> arguments, RouteAction action) {

  static Route get(String path, String summary, List<Argument> arguments, RouteAction action) {
    return new Route("GET", path, summary, arguments, action);
  }

  static Route post(String path, String summary, List<Argument> arguments, RouteAction action) {
    return new Route("POST", path, summary, arguments, action);
  }

  static Route delete(String path, String summary, Runnable action) {
    return new Route("DELETE", path, summary, List.of(), silent(arguments -> action.run()));
  }

  /** An action that answers {@code {}}. */
  static RouteAction silent(Consumer<Arguments> action) {
    return arguments -> {
      action.accept(arguments);
      return Map.of();
    };
  }

  boolean hasBody() {
    return !method.equals("GET") && !method.equals("DELETE");
  }

  /** What a request does. */
  @FunctionalInterface
  interface RouteAction {
    /** The JSON object to answer. */
    Map<String, ? extends @Nullable Object> run(Arguments arguments);
  }
}
