// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** {@code usageLimits} of the account and of users; the amount spent follows from the stored costs of the month. */
final class UsageLimits {
  private static final String OF_ACCOUNT = "accounts/usageLimits";
  private static final String OF_USER = "accounts/users/usageLimits";

  private UsageLimits() {}

  static ResourceCollection ofAccount() {
    return ResourceCollection.of(OF_ACCOUNT, "AccountUsageLimits")
        .with(Trait.UPDATE, Trait.SINGLETON)
        .shown((call, limits) -> shown(call.store(), limits, limits.accountName()));
  }

  static ResourceCollection ofUser() {
    return ResourceCollection.of(OF_USER, "UserUsageLimits")
        .with(Trait.UPDATE, Trait.SINGLETON)
        .shown((call, limits) -> ofUser(call.store(), limits));
  }

  static ResourceCollection ofUsers() {
    return ResourceCollection.of("accounts/userUsageLimits", "UserUsageLimits")
        .answering(UsageLimits::list);
  }

  private static JsonObject list(ResourceCall call) {
    FakeState store = call.store();
    var rows =
        store
            .below("accounts/users", call.parent())
            .map(user -> ofUser(store, found(store, ofUser(), user.name())))
            .toList();
    return JsonObject.of("userUsageLimits", rows).with("nextPageToken", "");
  }

  private static Document found(FakeState store, ResourceCollection collection, String parent) {
    String name = parent + "/usageLimits";
    Document limits = store.find(collection.path(), name);
    return limits == null ? new Creation(collection, "").seed(store, name, Map.of()) : limits;
  }

  /** A user without their own limit has that of the account. */
  private static JsonObject ofUser(FakeState store, Document limits) {
    Document account = found(store, ofAccount(), limits.accountName());
    Object own = limits.get("limitOverride");
    Object limit = own == null ? account.get("defaultUserLimit") : own;
    JsonObject shown = shown(store, limits, limits.name().replaceFirst("/usageLimits$", ""));
    boolean isOver =
        limit != null && Dollars.read(shown.get("used")).compareTo(Dollars.read(limit)) >= 0;
    return shown
        .with("effectiveLimit", limit)
        .with("enforcementMode", account.get("enforcementMode"))
        .with("exceededUntil", isOver ? nextMonth(store).toInstant().toString() : null);
  }

  private static JsonObject shown(FakeState store, Document limits, String spender) {
    return new JsonObject(limits.fields()).with("used", Dollars.write(spent(store, spender)));
  }

  private static BigDecimal spent(FakeState store, String spender) {
    var month =
        new Period(nextMonth(store).minusMonths(1).toInstant(), nextMonth(store).toInstant());
    return store.all(CostRows.PATH).stream()
        .filter(row -> month.has(row.text("dimensions.startTime")))
        .filter(
            row ->
                row.name().startsWith(spender + "/") || row.text("dimensions.user").equals(spender))
        .map(row -> Dollars.read(row.get("subtotal")))
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
