// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

/**
 * The user whose key a request has.
 *
 * @param name full name of the user; {@code ""} for the owner of the account
 * @param email the {@code createdBy} of what the user creates
 * @param role e.g. {@code admin}
 */
public record KeyUser(String name, String email, String role) {
  /** True if the caller may do everything. */
  public boolean isAdmin() {
    return role.equals("admin");
  }
}
