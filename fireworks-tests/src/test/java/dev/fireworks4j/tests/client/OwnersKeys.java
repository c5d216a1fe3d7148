// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.ApiKey;
import dev.fireworks4j.account.ApiKeyGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;

/** The keys of the account's owner, in the table of kinds. */
record OwnersKeys(ApiKeyGateway keys) implements ResourceGateway<ApiKey> {

  static ResourceGateway<ApiKey> of(Fireworks fireworks) {
    return new OwnersKeys(fireworks.apiKeys("owner"));
  }

  @Override
  public Paginator<ApiKey> list() {
    return keys.list();
  }

  @Override
  public Paginator<ApiKey> list(ListQuery query) {
    return keys.list(query);
  }

  @Override
  public ApiKey get(String keyId) {
    throw new UnsupportedOperationException("the service reads no single key");
  }

  @Override
  public ApiKey get(String keyId, FieldMask mask) {
    return get(keyId);
  }
}
