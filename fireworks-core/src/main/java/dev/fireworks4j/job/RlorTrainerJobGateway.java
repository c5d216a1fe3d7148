// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.SignedUrl;

/** Trainers, {@code accounts/{account}/rlorTrainerJobs/{id}}. Lists leave out deleted ones. */
public interface RlorTrainerJobGateway
    extends CreatableJobGateway<RlorTrainerJob, CreateRlorTrainerJob> {

  /**
   * Stops a job and keeps what is known of it. Returns once the service has accepted that: the state
   * is {@link JobState#CANCELLING} first, then {@link JobState#CANCELLED}. The service refuses it for
   * a job that has ended already.
   */
  void cancel(String job);

  /**
   * Takes a failed, cancelled, paused or completed trainer up again under its own name. Never
   * repeated after an ambiguous failure. Right afterwards the old state may be read once more.
   */
  RlorTrainerJob resume(String job);

  /** Runs one training step; the service answers before it is done. Never repeated after an ambiguous failure. */
  void executeTrainStep(String job, TrainStep step);

  /** The checkpoints that the trainer saved so far. */
  Paginator<Checkpoint> checkpoints(String job);

  /**
   * Where the trainer's public log can be read, for a day.
   *
   * @throws dev.fireworks4j.error.NotFoundException if there is no log yet
   */
  SignedUrl publicLogs(String job);
}
