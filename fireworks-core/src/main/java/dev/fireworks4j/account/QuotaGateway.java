// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.account.Quota.UpdateQuota;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;

/**
 * Quotas of the account, {@code accounts/{account}/quotas/{id}}. An update lowers or raises the limit in force, up to
 * what the service approved; a higher one is asked for elsewhere. They cannot be deleted.
 */
public interface QuotaGateway extends ResourceGateway<Quota>, UpdateGateway<Quota, UpdateQuota> {}
