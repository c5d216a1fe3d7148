// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.DpoJobGateway;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.session.Session;

final class RestDpoJobs extends RestTuningJobs<DpoJob, CreateDpoJob, UpdateSpec>
    implements DpoJobGateway {
  private static final ResourceType<DpoJob> TYPE =
      ResourceType.of("dpoJobs", DpoJob.class).idPrefix("dpo");

  RestDpoJobs(Session session) {
    super(session, TYPE);
  }
}
