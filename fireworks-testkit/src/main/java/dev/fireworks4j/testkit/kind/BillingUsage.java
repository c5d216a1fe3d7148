// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code billingUsage}: the rows that tests stored there, for the requested days. */
final class BillingUsage {
  private static final String PATH = "accounts/billingUsage";
  private static final Duration LONGEST = Duration.ofDays(31);

  private static final SortedMap<String, String> ROWS =
      new TreeMap<>(
          Map.of(
              "SERVERLESS", "serverlessCosts",
              "DEDICATED_DEPLOYMENT", "dedicatedCosts",
              "TRAINING", "trainingCosts"));

  private BillingUsage() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "AccountUsage").answering(BillingUsage::answer);
  }

  private static JsonObject answer(ResourceCall call) {
    Period period = Period.of(call.parameter("startTime"), call.parameter("endTime"));
    if (Duration.between(period.start(), period.end()).compareTo(LONGEST) > 0) {
      throw ApiError.invalid("end_time must not be more than 31 days after start_time");
    }
    String type = call.parameter("usageType");
    boolean isAll = type.isEmpty() || type.equals("USAGE_TYPE_UNSPECIFIED");
    if (!isAll && !ROWS.containsKey(type)) {
      throw ApiError.invalid("invalid usage_type \"" + type + "\"");
    }
    var answer = new JsonObject();
    ROWS.forEach(
        (name, field) ->
            answer.put(field, isAll || type.equals(name) ? rows(call, field, period) : List.of()));
    return answer;
  }

  private static List<?> rows(ResourceCall call, String field, Period period) {
    return call.store()
        .below(PATH, call.parent())
        .flatMap(stored -> stored.get(field) instanceof List<?> all ? all.stream() : Stream.of())
        .filter(row -> row instanceof Map<?, ?> map && period.has(map.get("startTime")))
        .toList();
  }
}
