// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.account.ApiKey.CreateApiKey;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;

/**
 * API keys of one user, or of all users and service accounts if the user is {@code -}; then they can only be listed.
 * The service offers no way to read a single key. Users manage their own keys; only admins manage those of others.
 */
public interface ApiKeyGateway extends DeleteGateway {

  /** All keys, without their texts. */
  Paginator<ApiKey> list();

  /** The keys that a query asks for. */
  Paginator<ApiKey> list(ListQuery query);

  /**
   * Makes a key. Only this answer has the text of the key, {@link ApiKey#key()}. Not repeated once it may have reached
   * the server, because a repeat makes another key; the exception then says that one may exist, and how to find it.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException if it would expire in the past
   */
  ApiKey create(CreateApiKey spec);
}
