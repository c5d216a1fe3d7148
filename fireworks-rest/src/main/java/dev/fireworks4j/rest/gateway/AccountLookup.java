// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.rest.call.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the account when none was named and the key can see exactly one. Asks once for each client. */
final class AccountLookup {
  private volatile @Nullable String found;

  String only(Session session) {
    String known = found;
    if (known != null) {
      return known;
    }
    Page<Answers.Account> page =
        session.run(
            Operation.of(
                "find the account of this API key",
                "GET",
                session.uri("/v1/accounts", Map.of("pageSize", "2")),
                body -> session.codec().readPage(body, "accounts", Answers.Account.class)));
    if (page.items().size() != 1) {
      throw new ConfigurationException(
          "no account was named, and this API key can see "
              + (page.items().isEmpty() ? "none" : "several")
              + "\n  Looked: FireworksOptions.account, environment variable FIREWORKS_ACCOUNT_ID, account_id in"
              + " auth.ini, the accounts of the key"
              + "\n  Do:    set FIREWORKS_ACCOUNT_ID or pass FireworksOptions.builder().account(...)");
    }
    String id = page.items().get(0).name().replaceFirst("^accounts/", "");
    found = id;
    return id;
  }
}
