// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.data.BatchResults;

/** Batch jobs, {@code accounts/{account}/batchInferenceJobs/{id}}. Deleting one is the way to stop it. */
public interface BatchInferenceJobGateway extends JobGateway<BatchInferenceJob> {

  /**
   * Creates a job. Safe to repeat: the id is chosen before the first attempt, and a job that an earlier attempt of this
   * call made is returned as the result.
   *
   * @throws dev.fireworks4j.error.ConflictException if the id is taken by another job
   */
  BatchInferenceJob create(CreateBatchInferenceJob spec);

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
  BatchInferenceJob createIfAbsent(CreateBatchInferenceJob spec);

  /**
   * What became of each row of a job that has ended, well or not, and of the jobs that it continues: every id once, an
   * answer before an error, a later run before an earlier one. Downloads everything into temporary files first; close
   * the results to delete them.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException if the job has not ended
   * @throws dev.fireworks4j.error.FileTransferException if the disk is full, or a file is not what it should be
   */
  BatchResults results(String job);
}
