// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.resource.SignedUrl;
import java.util.List;

/** Preference jobs (DPO and ORPO), {@code accounts/{account}/dpoJobs/{id}}. */
public interface DpoJobGateway extends JobGateway<DpoJob> {

  /**
   * Creates a job. Safe to repeat: the id is chosen before the first attempt, and a job that an earlier attempt of this
   * call made is returned as the result.
   *
   * @throws dev.fireworks4j.error.ConflictException if the id is taken by another job
   */
  DpoJob create(CreateDpoJob spec);

  /**
   * Creates a job, or returns the one that has this id already, whoever made it and whatever became of it, if it is what is
   * asked for. Run it again after a crash, or in several processes: there will be one job. Secrets, {@code extraBody} and
   * {@code extraQuery} are not compared.
   *
   * @param spec must have an id
   * @throws dev.fireworks4j.error.InvalidRequestException if it has none
   * @throws dev.fireworks4j.error.ConflictException if the job of this id differs, with the names of the fields, or is
   *     deleted
   */
  DpoJob createIfAbsent(CreateDpoJob spec);

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
  DpoJob resume(String job);

  /**
   * Where the training metrics can be read as JSON lines, for minutes; there may be nothing at the
   * URL before the first step.
   *
   * @throws dev.fireworks4j.error.NotFoundException if the job has no metrics file yet
   */
  SignedUrl metricsFile(String job);

  /**
   * The training metrics so far, a row a step; empty before the first.
   *
   * @throws dev.fireworks4j.error.NotFoundException if the job has no metrics file yet
   */
  List<MetricsRow> metricsRows(String job);
}
