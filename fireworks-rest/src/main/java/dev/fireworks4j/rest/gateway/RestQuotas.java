// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.account.Quota;
import dev.fireworks4j.account.Quota.UpdateQuota;
import dev.fireworks4j.account.QuotaGateway;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.rest.session.Session;

final class RestQuotas extends RestGateway<Quota, CreateSpec, UpdateQuota> implements QuotaGateway {
  RestQuotas(Session session) {
    super(session, ResourceType.of("quotas", Quota.class));
  }
}
