// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.gateway.UpdateGateway;

/** Reinforcement fine-tuning jobs, {@code accounts/{account}/reinforcementFineTuningJobs/{id}}. */
public interface ReinforcementFineTuningJobGateway
    extends TuningJobGateway<ReinforcementFineTuningJob, CreateReinforcementFineTuningJob>,
        UpdateGateway<ReinforcementFineTuningJob, UpdateReinforcementFineTuningJob>,
        MetricsGateway {
  /** Starts a debug job that finds out why a job failed. Not repeated after an ambiguous failure. */
  DebugRun debug(String job);
}
