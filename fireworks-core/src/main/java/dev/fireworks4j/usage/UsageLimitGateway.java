// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.page.Paginator;

/**
 * How much the users of an account may spend in a month. Limits of the account as a whole are quotas, e.g. {@code
 * monthly-spend-usd}. Only admins may change them.
 */
public interface UsageLimitGateway {
  /** The limit of every user without a limit of their own, {@code accounts/{account}/usageLimits}. */
  AccountUsageLimits get();

  /** Changes the fields that are set, leaves the others as they are, and returns the limits afterwards. */
  AccountUsageLimits update(UpdateAccountUsageLimits changes);

  /** The limits of all users; they cannot be filtered or ordered. */
  Paginator<UserUsageLimits> listUsers();

  /**
   * The limits of one user, {@code accounts/{account}/users/{user}/usageLimits}.
   *
   * @param user id or full name
   */
  UserUsageLimits getUser(String user);

  /**
   * Changes the fields that are set, leaves the others as they are, and returns the limits afterwards.
   *
   * @param user id or full name
   */
  UserUsageLimits updateUser(String user, UpdateUserUsageLimits changes);
}
