// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.AccountNames;
import dev.fireworks4j.testkit.store.Document;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code accounts} and what belongs to people: users and their keys. */
final class Accounts {
  private static final String KEYS = "accounts/users/apiKeys";

  private Accounts() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of("accounts", "Account")
        .listing((call, account) -> !account.id().equals(Seeds.PUBLIC_ACCOUNT));
  }

  static ResourceCollection users() {
    return ResourceCollection.of("accounts/users", "User")
        .createdWithIdInQuery()
        .with(Trait.UPDATE)
        .beforeUpdate((call, user) -> call.required("role"))
        .onCreated(Accounts::welcome);
  }

  static ResourceCollection apiKeys() {
    return ResourceCollection.of(KEYS, "ApiKey")
        .createdUnnamed("apiKey")
        .generatedIdPrefix("key_")
        .fallback("displayName", "default")
        .check(Accounts::checkExpiry)
        .without(Trait.GET)
        .orderedBy("create_time")
        .onCreated(Accounts::issueKey)
        .shownOnce(Accounts::withKey)
        .collectionVerb("delete", Accounts::deleteKey);
  }

  private static void welcome(ResourceCall call, Document user) {
    user.set("state", "READY");
    if (user.isOn("serviceAccount") && user.text("email").isEmpty()) {
      String account = AccountNames.id(user.name());
      user.set("email", user.id() + "@" + account + ".sa.fireworks.ai");
    }
  }

  private static void checkExpiry(ResourceCall call, Document key) {
    String end = key.text("expireTime");
    if (!end.isEmpty() && !Instant.parse(end).isAfter(call.store().now())) {
      throw ApiError.invalid("invalid expire_time: it has passed");
    }
  }

  private static void issueKey(ResourceCall call, Document key) {
    String text = "fw_" + call.store().ids().next(24);
    String created = call.store().now().truncatedTo(ChronoUnit.SECONDS).toString();
    Document user = call.store().find("accounts/users", call.parent());
    key.notes().put("key", text);
    key.set("keyId", key.id());
    key.set("prefix", text.substring(0, 7));
    key.set("secure", true);
    key.set("email", user == null ? "" : user.text("email"));
    key.set("createTime", created);
    key.exactTime("createTime", created);
  }

  private static JsonObject withKey(ResourceCall call, Document key) {
    return key.asCreated().with("key", key.notes().get("key"));
  }

  private static JsonObject deleteKey(ResourceCall call) {
    String id = call.required("keyId");
    Document key = call.store().find(KEYS, call.parent() + "/apiKeys/" + id);
    if (key == null) {
      throw ApiError.notFound("resource not found: API key " + id);
    }
    call.store().remove(key);
    return new JsonObject();
  }
}
