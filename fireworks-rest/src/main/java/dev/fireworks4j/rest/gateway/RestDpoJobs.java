// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.DpoJobGateway;

final class RestDpoJobs extends RestTuningJobs<DpoJob, CreateDpoJob> implements DpoJobGateway {

  RestDpoJobs(Session session) {
    super(session, Kind.DPO);
  }
}
