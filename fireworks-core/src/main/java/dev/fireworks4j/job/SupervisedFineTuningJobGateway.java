// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.resource.Money;

/** Supervised fine-tuning jobs, {@code accounts/{account}/supervisedFineTuningJobs/{id}}. */
public interface SupervisedFineTuningJobGateway
    extends CreatableJobGateway<SupervisedFineTuningJob, CreateSupervisedFineTuningJob> {

  /**
   * Stops a job and keeps what is known of it. Returns once the service has accepted that: the state
   * is {@link JobState#CANCELLING} first, then {@link JobState#CANCELLED}. The service refuses it for
   * a job that has ended already.
   */
  void cancel(String job);

  /**
   * Takes a failed, cancelled or paused job up again under its own name. Never repeated after an
   * ambiguous failure. Right afterwards the old state may be read once more.
   */
  SupervisedFineTuningJob resume(String job);

  /** What a job would cost, as far as the service can tell; creates nothing. */
  Money estimateCost(CreateSupervisedFineTuningJob spec);
}
