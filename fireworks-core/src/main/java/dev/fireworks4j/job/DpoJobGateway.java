// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.resource.SignedUrl;
import java.util.List;

/** Preference jobs (DPO and ORPO), {@code accounts/{account}/dpoJobs/{id}}. */
public interface DpoJobGateway extends CreatableJobGateway<DpoJob, CreateDpoJob> {

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
