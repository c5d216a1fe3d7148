// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code usageCosts:query}: adds up the rows that tests stored in {@code usageCosts}. */
final class CostRows {
  static final String PATH = "accounts/usageCosts";

  private static final int DEFAULT_PAGE_SIZE = 100;
  private static final Map<String, String> FIELDS =
      Map.of("MODEL", "model", "USER", "user", "API_KEY", "apiKeyId");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of("HOUR", ChronoUnit.HOURS, "DAY", ChronoUnit.DAYS);

  private CostRows() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "UsageCostRow")
        .without(Trait.GET, Trait.LIST)
        .collectionVerb("query", "QueryUsageCosts", CostRows::query);
  }

  private static JsonObject query(ResourceCall call) {
    boolean isOwn = call.field("scope").equals("SELF");
    if (!isOwn && !call.caller().isAdmin()) {
      throw ApiError.forbidden("only admins see the costs of the account; use scope SELF");
    }
    var sums = new TreeMap<String, BigDecimal>();
    var groups = new HashMap<String, JsonObject>();
    List<String> dimensions = dimensions(call.body().get("groupBy"));
    for (Document row : call.store().all(PATH)) {
      if (isCounted(call, row, isOwn)) {
        JsonObject group = group(row, dimensions);
        groups.put(group.toString(), group);
        sums.merge(group.toString(), Dollars.read(row.get("subtotal")), BigDecimal::add);
      }
    }
    var rows = new ArrayList<JsonObject>();
    sums.forEach(
        (key, sum) ->
            rows.add(
                JsonObject.of("dimensions", groups.get(key)).with("subtotal", Dollars.write(sum))));
    return page(call, rows, sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static List<String> dimensions(@Nullable Object given) {
    List<String> dimensions =
        given instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    for (String dimension : dimensions) {
      if (!FIELDS.containsKey(dimension) && !UNITS.containsKey(dimension)) {
        throw ApiError.invalid("invalid group_by \"" + dimension + "\"");
      }
    }
    if (dimensions.size() > 2 || dimensions.containsAll(UNITS.keySet())) {
      throw ApiError.invalid("group_by takes at most two, and one of HOUR and DAY");
    }
    return dimensions;
  }

  private static boolean isCounted(ResourceCall call, Document row, boolean isOwn) {
    Period period = Period.of(call.field("startTime"), call.field("endTime"));
    return row.name().startsWith(call.parent() + "/")
        && period.has(row.text("dimensions.startTime"))
        && (!isOwn || row.text("dimensions.user").equals(call.caller().name()))
        && FIELDS.values().stream().allMatch(field -> isWanted(call, row, field));
  }

  private static boolean isWanted(ResourceCall call, Document row, String field) {
    String wanted = DocumentFields.text(call.body(), "filter." + field);
    return wanted.isEmpty() || wanted.equals(row.text("dimensions." + field));
  }

  private static JsonObject group(Document row, List<String> dimensions) {
    var group = new JsonObject();
    for (String dimension : dimensions) {
      ChronoUnit unit = UNITS.get(dimension);
      String field = unit == null ? String.valueOf(FIELDS.get(dimension)) : "startTime";
      String value = row.text("dimensions." + field);
      group.put(field, unit == null ? value : Instant.parse(value).truncatedTo(unit).toString());
    }
    return group;
  }

  private static JsonObject page(ResourceCall call, List<JsonObject> rows, BigDecimal total) {
    String size = DocumentFields.text(call.body(), "pageSize");
    String token = call.field("pageToken");
    int start = token.isEmpty() ? 0 : Integer.parseInt(token);
    int end =
        Math.min(
            rows.size(), start + (size.isEmpty() ? DEFAULT_PAGE_SIZE : Integer.parseInt(size)));
    return JsonObject.of("rows", rows.subList(start, end))
        .with("subtotal", Dollars.write(total))
        .with("attributionCompleteness", "COMPLETE")
        .with("evaluationTime", call.store().now().toString())
        .with("nextPageToken", end < rows.size() ? String.valueOf(end) : "");
  }
}
