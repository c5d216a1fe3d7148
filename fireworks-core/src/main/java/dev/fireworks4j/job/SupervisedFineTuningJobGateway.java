// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.resource.Money;

/** Supervised fine-tuning jobs, {@code accounts/{account}/supervisedFineTuningJobs/{id}}. */
public interface SupervisedFineTuningJobGateway
    extends TuningJobGateway<SupervisedFineTuningJob, CreateSupervisedFineTuningJob>,
        MetricsGateway {
  /** The estimated cost of a job; creates nothing. */
  Money estimateCost(CreateSupervisedFineTuningJob spec);
}
