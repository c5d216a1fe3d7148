// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the steering requests do, by method and path, e.g. {@code POST /clock:advance}. */
final class SteeringActions {
  private final Map<String, Function<Arguments, Map<String, ? extends @Nullable Object>>> all =
      new HashMap<>();

  /** A request that answers a JSON object. */
  void answer(String request, Function<Arguments, Map<String, ? extends @Nullable Object>> action) {
    all.put(request, action);
  }

  /** A request that answers {@code {}}. */
  void run(String request, Consumer<Arguments> action) {
    answer(
        request,
        arguments -> {
          action.accept(arguments);
          return Map.of();
        });
  }

  Map<String, Function<Arguments, Map<String, ? extends @Nullable Object>>> all() {
    return all;
  }
}
