// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.FineTuningJob;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.session.Session;

/** The legacy kind, older than the kinds of the single tuning methods. */
final class RestLegacyJobs extends RestAwaitableGateway<FineTuningJob, CreateSpec, UpdateSpec>
    implements JobGateway<FineTuningJob> {
  private static final ResourceType<FineTuningJob> TYPE =
      ResourceType.of("fineTuningJobs", FineTuningJob.class)
          .hint(
              "legacy jobs can only be listed now: use supervisedFineTuningJobs(), dpoJobs() or"
                  + " reinforcementFineTuningJobs()");

  RestLegacyJobs(Session session) {
    super(session, TYPE);
  }
}
