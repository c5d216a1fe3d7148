// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.session;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the account if none was set and the key can see exactly one. Asks once for each client. */
final class AccountLookup {
  private volatile @Nullable String found;

  String only(Session session) {
    String known = found;
    if (known != null) {
      return known;
    }
    Page<String> page =
        session.run(
            Operation.of(
                "find the account of this API key",
                "GET",
                session.uri("/v1/accounts", Map.of("pageSize", "2")),
                answer -> ids(JsonCodec.readPage(answer.body(), "accounts", NamedAccount.class))));
    if (page.items().size() != 1) {
      throw new ConfigurationException(
          "no account was named, and this API key can see "
              + (page.items().isEmpty() ? "none" : "several")
              + "\n  Looked: FireworksOptions.account, environment variable FIREWORKS_ACCOUNT_ID, account_id in"
              + " auth.ini, the accounts of the key"
              + "\n  Do:    set FIREWORKS_ACCOUNT_ID or pass FireworksOptions.builder().account(...)");
    }
    String id = page.items().get(0);
    found = id;
    return id;
  }

  /** The ids become parts of paths, so an answer with an invalid name cannot be used. */
  private static Page<String> ids(Page<NamedAccount> page) throws UnreadableJsonException {
    var ids = new ArrayList<String>();
    for (NamedAccount account : page.items()) {
      String name =
          UnreadableJsonException.required("accounts[" + ids.size() + "].name", account.name());
      try {
        ids.add(ResourceName.resolveAccount(name).id());
      } catch (IllegalArgumentException e) {
        throw UnreadableJsonException.unexpected(
            "accounts[" + ids.size() + "].name", "not the name of an account");
      }
    }
    return new Page<>(ids, page.nextPageToken(), page.totalSize());
  }

  public record NamedAccount(@Nullable String name) {}
}
