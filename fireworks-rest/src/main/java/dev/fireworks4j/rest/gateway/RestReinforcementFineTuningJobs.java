// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.DebugRun;
import dev.fireworks4j.job.ReinforcementFineTuningJob;
import dev.fireworks4j.job.ReinforcementFineTuningJobGateway;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.rest.session.Session;

final class RestReinforcementFineTuningJobs
    extends RestTuningJobs<
        ReinforcementFineTuningJob,
        CreateReinforcementFineTuningJob,
        UpdateReinforcementFineTuningJob>
    implements ReinforcementFineTuningJobGateway {
  private static final ResourceType<ReinforcementFineTuningJob> TYPE =
      ResourceType.of("reinforcementFineTuningJobs", ReinforcementFineTuningJob.class)
          .idPrefix("rft");

  /** Starts a run each time it is called. */
  private static final CustomMethod DEBUG = CustomMethod.post(":debug").once();

  RestReinforcementFineTuningJobs(Session session) {
    super(session, TYPE);
  }

  @Override
  public DebugRun debug(String job) {
    return session.run(custom(DEBUG, job, session.reading(DebugRun.class)));
  }
}
