// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.FieldNames;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** Checks the bounds of replicas and the settings of autoscaling. */
final class AutoscalingRules {
  private static final String POLICY = "autoscalingPolicy.";
  private static final int MAX_SCHEDULES = 5;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private AutoscalingRules() {}

  /**
   * Checks a deployment.
   *
   * @throws ApiError 400 for a minimum above the maximum, windows out of range, invalid schedules
   */
  static void check(Document deployment) {
    long least = deployment.number("minReplicaCount");
    if (least < 0 || least > deployment.number("maxReplicaCount")) {
      throw ApiError.invalid("min_replica_count must not be above max_replica_count");
    }
    window(deployment.text(POLICY + "scaleUpWindow"), "scaleUpWindow", Duration.ZERO, HOUR);
    window(deployment.text(POLICY + "scaleDownWindow"), "scaleDownWindow", Duration.ZERO, HOUR);
    String toZero = deployment.text(POLICY + "scaleToZeroWindow");
    window(toZero, "scaleToZeroWindow", Duration.ofMinutes(5), FOREVER);
    if (!toZero.isEmpty() && least > 0) {
      throw ApiError.invalid(
          "autoscaling_policy.scale_to_zero_window needs a min_replica_count of 0");
    }
    Object schedules = deployment.get(POLICY + "scalingSchedules");
    if (schedules instanceof Map<?, ?> named) {
      if (named.size() > MAX_SCHEDULES) {
        throw ApiError.invalid("at most 5 autoscaling_policy.scaling_schedules can be specified");
      }
      named.values().forEach(AutoscalingRules::schedule);
    }
  }

  private static void schedule(Object value) {
    if (!(value instanceof Map<?, ?> schedule)) {
      throw ApiError.invalid("invalid scaling schedule: empty");
    }
    String line = DocumentFields.text(schedule, "schedule").strip();
    if (line.split("\\s+", -1).length != 5) {
      throw ApiError.invalid("invalid scaling schedule \"" + line + "\": no cron line of 5 fields");
    }
    String zone = DocumentFields.text(schedule, "timezone");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw ApiError.invalid("invalid timezone \"" + zone + "\" of a scaling schedule");
    }
    String duration = DocumentFields.text(schedule, "duration");
    window(
        duration.isEmpty() ? "0s" : duration,
        "duration",
        Duration.ofMinutes(5),
        Duration.ofDays(7));
  }

  private static void window(String text, String name, Duration least, Duration most) {
    if (!text.isEmpty()) {
      Duration window = Duration.parse("PT" + text);
      if (window.compareTo(least) < 0 || window.compareTo(most) > 0) {
        throw ApiError.invalid(
            "autoscaling_policy." + FieldNames.snakeCase(name) + " is out of range: " + text);
      }
    }
  }
}
