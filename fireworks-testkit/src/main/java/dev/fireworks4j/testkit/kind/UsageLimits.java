// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code usageLimits} of the account and of users; what was spent is what the stored costs of the month say. */
final class UsageLimits {
  private static final String OF_ACCOUNT = "accounts/usageLimits";
  private static final String OF_USER = "accounts/users/usageLimits";

  private UsageLimits() {}

  static ResourceCollection ofAccount() {
    return ResourceCollection.of(OF_ACCOUNT, "AccountUsageLimits")
        .singleton()
        .shown((call, limits) -> shown(call.store(), limits, limits.accountName()));
  }

  static ResourceCollection ofUser() {
    return ResourceCollection.of(OF_USER, "UserUsageLimits")
        .singleton()
        .shown((call, limits) -> ofUser(call.store(), limits));
  }

  static ResourceCollection ofUsers() {
    return ResourceCollection.of("accounts/userUsageLimits", "UserUsageLimits")
        .answering(UsageLimits::list);
  }

  private static Map<String, @Nullable Object> list(ResourceCall call) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (Document user : call.store().all("accounts/users")) {
      if (user.name().startsWith(call.parent() + "/")) {
        rows.add(ofUser(call.store(), found(call.store(), ofUser(), user.name())));
      }
    }
    return JsonObject.of("userUsageLimits", rows).with("nextPageToken", "");
  }

  private static Document found(FakeState store, ResourceCollection collection, String parent) {
    String name = parent + "/usageLimits";
    Document limits = store.find(collection.path(), name);
    return limits == null ? new Creation(collection, "").seed(store, name, Map.of()) : limits;
  }

  /** A user without a limit of his own has that of the account. */
  private static Map<String, @Nullable Object> ofUser(FakeState store, Document limits) {
    Document account = found(store, ofAccount(), limits.accountName());
    Object own = limits.fields().get("limitOverride");
    Object limit = own == null ? account.fields().get("defaultUserLimit") : own;
    Map<String, @Nullable Object> shown =
        shown(store, limits, limits.name().replaceFirst("/usageLimits$", ""));
    shown.put("effectiveLimit", limit);
    shown.put("enforcementMode", account.fields().get("enforcementMode"));
    boolean isOver =
        limit != null && Dollars.read(shown.get("used")).compareTo(Dollars.read(limit)) >= 0;
    shown.put("exceededUntil", isOver ? nextMonth(store).toInstant().toString() : null);
    return shown;
  }

  private static Map<String, @Nullable Object> shown(
      FakeState store, Document limits, String spender) {
    var shown = new LinkedHashMap<>(limits.fields());
    shown.put("used", Dollars.write(spent(store, spender)));
    return shown;
  }

  private static BigDecimal spent(FakeState store, String spender) {
    var month =
        new Period(nextMonth(store).minusMonths(1).toInstant(), nextMonth(store).toInstant());
    return store.all(CostRows.PATH).stream()
        .filter(row -> month.has(row.text("dimensions.startTime")))
        .filter(
            row ->
                row.name().startsWith(spender + "/") || row.text("dimensions.user").equals(spender))
        .map(row -> Dollars.read(row.fields().get("subtotal")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static OffsetDateTime nextMonth(FakeState store) {
    return store
        .now()
        .atOffset(ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.DAYS)
        .withDayOfMonth(1)
        .plusMonths(1);
  }
}
