// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.SignedUrl;

/** Trainers, {@code accounts/{account}/rlorTrainerJobs/{id}}. Lists leave out deleted ones. */
public interface RlorTrainerJobGateway
    extends TuningJobGateway<RlorTrainerJob, CreateRlorTrainerJob> {
  /**
   * As {@link #list(ListQuery)}, with the trainers that were deleted and whose rows the service still keeps. They no
   * longer run, but their checkpoints are there.
   */
  Paginator<RlorTrainerJob> listWithArchived(ListQuery query);

  /** Runs one training step; the service answers before it is done. Never repeated after an ambiguous failure. */
  void executeTrainStep(String job, TrainStep step);

  /** The checkpoints that the trainer has saved so far. */
  Paginator<Checkpoint> checkpoints(String job);

  /**
   * URL of the trainer's public log, valid for a day.
   *
   * @throws dev.fireworks4j.error.NotFoundException if there is no log yet
   */
  SignedUrl publicLogsUrl(String job);
}
