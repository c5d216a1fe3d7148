// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import java.util.List;

/**
 * Settings of a fake.
 *
 * @param accounts ids of the accounts that the key sees; the first is the one of {@code options()}
 * @param unauthorized401 true to refuse a bad key with 401 instead of 403
 */
public record Settings(List<String> accounts, String apiKey, boolean unauthorized401) {
  /** Owner of the public models and shapes, which every key may read. */
  public static final String PUBLIC_ACCOUNT = "fireworks";

  /** Takes a copy of the list. */
  public Settings {
    accounts = List.copyOf(accounts);
  }

  /** Full name of the first account. */
  public String accountName() {
    return "accounts/" + accounts.get(0);
  }

  /** The {@code createdBy} of new resources. */
  public String email() {
    return "user@" + accounts.get(0) + ".example";
  }
}
