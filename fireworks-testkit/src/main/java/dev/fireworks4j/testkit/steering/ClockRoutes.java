// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.FakeFireworks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The clock, and the speed of jobs. */
final class ClockRoutes {
  private static final Duration LONGEST = Duration.ofDays(30);

  private ClockRoutes() {}

  static void add(SteeringActions to, FakeFireworks fake) {
    to.answer("GET /clock", given -> shown(fake));
    to.answer("PATCH /clock", given -> set(fake, given));
    to.answer("POST /clock:advance", given -> advance(fake, given));
    to.answer("POST /clock:awaitIdle", given -> awaitIdle(fake, given));
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
