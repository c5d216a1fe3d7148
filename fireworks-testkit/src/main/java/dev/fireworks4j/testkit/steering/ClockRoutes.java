// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;
import static dev.fireworks4j.testkit.steering.Argument.required;

import dev.fireworks4j.testkit.FakeFireworks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The clock, and the speed of jobs. */
final class ClockRoutes {
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Argument NOW =
      optional("now", ArgumentType.TIME, "Not before the present time.");
  private static final Argument SPEED = optional("speed", ArgumentType.NUMBER, "1 to 1000000000.");
  private static final Argument DURATION =
      required("duration", ArgumentType.DURATION, "Not negative.");
  private static final Argument AT_MOST =
      optional("atMost", ArgumentType.DURATION, "How far the clock may move; 30 days if unset.");

  private ClockRoutes() {}

  static List<Route> of(FakeFireworks fake) {
    return List.of(
        Route.get(
            "/clock",
            "The time, how far it has moved, and the speed of jobs.",
            List.of(),
            arguments -> shown(fake)),
        new Route(
            "PATCH",
            "/clock",
            "Moves the clock to a time, and sets the speed of jobs.",
            List.of(NOW, SPEED),
            arguments -> set(fake, arguments)),
        Route.post(
            "/clock:advance",
            "Moves the clock.",
            List.of(DURATION),
            arguments -> advance(fake, arguments)),
        Route.post(
            "/clock:awaitIdle",
            "Moves the clock until no resource changes by itself any more, and says if that was so.",
            List.of(AT_MOST),
            arguments -> awaitIdle(fake, arguments)));
  }

  private static Map<String, Object> advance(FakeFireworks fake, Arguments arguments) {
    fake.clock().advance(arguments.duration("duration"));
    return shown(fake);
  }

  private static Map<String, Object> awaitIdle(FakeFireworks fake, Arguments arguments) {
    Duration most = arguments.optionalDuration("atMost").orElse(LONGEST);
    return Map.of("idle", fake.awaitIdle(most), "clock", shown(fake));
  }

  private static Map<String, Object> set(FakeFireworks fake, Arguments arguments) {
    Instant now = fake.clock().now();
    Instant time = arguments.get("now") instanceof Instant given ? given : now;
    if (time.isBefore(now)) {
      throw new IllegalArgumentException("now: the clock cannot go back; use " + now + " or later");
    }
    if (arguments.get("speed") instanceof Double speed) {
      fake.speed(speed);
    }
    fake.clock().advance(Duration.between(now, time));
    return shown(fake);
  }

  private static Map<String, Object> shown(FakeFireworks fake) {
    return Map.of(
        "now",
        fake.clock().now().toString(),
        "elapsed",
        seconds(fake.clock().elapsed()),
        "speed",
        fake.speed());
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds())
            .add(BigDecimal.valueOf(duration.getNano(), 9))
            .stripTrailingZeros()
            .toPlainString()
        + "s";
  }
}
