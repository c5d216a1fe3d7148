// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.collection.KeyUser;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.Set;

/** Permissions of the roles of users. */
final class Roles {
  private static final String KEYS = "accounts/users/apiKeys";

  /** Limits are for admins too. */
  private static final Set<String> ADMINISTRATION =
      Set.of(
          "accounts/users",
          KEYS,
          "accounts/quotas",
          "accounts/usageLimits",
          "accounts/users/usageLimits");

  private Roles() {}

  /** Refuses what the caller may not do. Every role may read, and manage its own keys. */
  static void check(KeyUser caller, FakeState store, String method, Target target) {
    if (caller.isAdmin() || method.equals("GET") || isOwnKeys(caller, target)) {
      return;
    }
    if (ADMINISTRATION.contains(target.collectionPath())) {
      throw ApiError.forbidden("only admins manage users, the keys of others, and limits");
    }
    boolean isQuery = target.verb().equals("query");
    if (caller.role().equals("inference-user") && !isQuery) {
      throw ApiError.forbidden("the role inference-user cannot change resources");
    }
    if (caller.role().equals("contributor")
        && !target.isCollection()
        && !isOwn(caller, store, target)) {
      throw ApiError.forbidden("the role contributor can only change its own resources");
    }
  }

  private static boolean isOwnKeys(KeyUser caller, Target target) {
    return !caller.name().isEmpty()
        && target.collectionPath().equals(KEYS)
        && (target.name() + "/").startsWith(caller.name() + "/");
  }

  /** A missing resource is reported later. */
  private static boolean isOwn(KeyUser caller, FakeState store, Target target) {
    Document document = store.find(target.collectionPath(), target.name());
    return document == null || document.text("createdBy").equals(caller.email());
  }
}
