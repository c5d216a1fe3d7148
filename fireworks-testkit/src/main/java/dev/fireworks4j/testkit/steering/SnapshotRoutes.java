// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;
import static dev.fireworks4j.testkit.steering.Argument.required;

import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.query.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole state, to be saved to a file and loaded at the next start. */
final class SnapshotRoutes {
  private static final List<Argument> STATE =
      List.of(
          required("format", ArgumentType.TEXT, "As GET answers it."),
          required("now", ArgumentType.TEXT, "The time of the clock."),
          required("lastStamp", ArgumentType.TEXT, "The time of the last change."),
          optional("heldState", ArgumentType.TEXT, "Where jobs are held."),
          required("drawn", ArgumentType.ANY, "How many random numbers ids have used."),
          required("documents", ArgumentType.OBJECT, "Resources, by the path of their collection."),
          required("scheduled", ArgumentType.OBJECTS, "What is about to happen to resources."),
          required("retiredNames", ArgumentType.TEXTS, "Names that cannot be used again."),
          required("expectedSizes", ArgumentType.OBJECT, "Sizes of files that are to come."),
          required("files", ArgumentType.OBJECT, "Contents of files in base64, by their paths."));

  private SnapshotRoutes() {}

  static List<Route> of(FakeFireworks fake) {
    return List.of(
        Route.get(
            "/snapshot",
            "Resources, files and the time: a file for the flag --state, or a body for PUT.",
            List.of(),
            arguments -> save(fake)),
        new Route(
            "PUT",
            "/snapshot",
            "Resets the fake and loads a state of at most 16 MiB.",
            STATE,
            Route.silent(arguments -> fake.load(text(arguments.all())))));
  }

  @SuppressWarnings("unchecked") // the fake saves an object
  private static Map<String, @Nullable Object> save(FakeFireworks fake) {
    byte[] saved = fake.save().getBytes(StandardCharsets.UTF_8);
    return (Map<String, @Nullable Object>) Objects.requireNonNull(Json.parse(saved));
  }

  private static String text(Map<String, Object> state) {
    return new String(Json.write(state), StandardCharsets.UTF_8);
  }
}
