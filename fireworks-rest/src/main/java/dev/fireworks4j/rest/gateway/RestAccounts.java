// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.account.Account;
import dev.fireworks4j.account.AccountGateway;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.session.Session;

final class RestAccounts extends RestGateway<Account, CreateSpec, UpdateSpec>
    implements AccountGateway {
  RestAccounts(Session session) {
    super(session, ResourceType.of("accounts", Account.class).topLevel());
  }
}
