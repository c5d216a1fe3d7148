// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.DebugRun;
import dev.fireworks4j.job.ReinforcementFineTuningJob;
import dev.fireworks4j.job.ReinforcementFineTuningJobGateway;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.rest.call.Repeat;
import java.util.Map;

final class RestReinforcementFineTuningJobs
    extends RestTuningJobs<ReinforcementFineTuningJob, CreateReinforcementFineTuningJob>
    implements ReinforcementFineTuningJobGateway {

  RestReinforcementFineTuningJobs(Session session) {
    super(session, Kind.REINFORCEMENT);
  }

  @Override
  public ReinforcementFineTuningJob update(String job, UpdateReinforcementFineTuningJob changes) {
    return resources.update(job, changes);
  }

  /** Starts a run each time it is asked. */
  @Override
  public DebugRun debug(String job) {
    Session session = resources.session();
    return session.run(
        resources.post(job, ":debug", Map.of(), session.reading(DebugRun.class)).with(Repeat.ONCE));
  }
}
