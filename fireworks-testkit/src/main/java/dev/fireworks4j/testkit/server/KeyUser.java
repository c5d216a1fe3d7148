// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;

/**
 * Whose key a request carries.
 *
 * @param name full name of the user; {@code ""} for the owner of the account
 * @param email the {@code createdBy} of what the user creates
 * @param role e.g. {@code admin}
 */
record KeyUser(String name, String email, String role) {

  /** Refuses what the role may not do. Reads are open to every role, and so are the keys of one's own. */
  void check(FakeState store, String method, Target target) {
    boolean isOwnKeys = !name.isEmpty() && target.name().startsWith(name);
    if (role.equals("admin") || method.equals("GET") || isOwnKeys) {
      return;
    }
    if (target.collectionPath().startsWith("accounts/users")) {
      throw ApiError.forbidden("only admins manage users and the keys of others");
    }
    if (role.equals("inference-user")) {
      throw ApiError.forbidden("the role inference-user cannot change resources");
    }
    if (role.equals("contributor") && !target.isCollection() && !isOwn(store, target)) {
      throw ApiError.forbidden("the role contributor can only change its own resources");
    }
  }

  /** What is missing is reported as such later. */
  private boolean isOwn(FakeState store, Target target) {
    Document document = store.find(target.collectionPath(), target.name());
    return document == null || document.text("createdBy").equals(email);
  }
}
