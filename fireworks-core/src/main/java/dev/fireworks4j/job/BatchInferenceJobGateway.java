// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.data.BatchResults;

/** Batch jobs, {@code accounts/{account}/batchInferenceJobs/{id}}. Deleting one is the way to stop it. */
public interface BatchInferenceJobGateway
    extends CreatableJobGateway<BatchInferenceJob, CreateBatchInferenceJob> {
  /**
   * The result of each row of a job that has ended, well or not, and of the jobs that it continues: every id once, an
   * answer takes precedence over an error, a later run over an earlier one. Downloads everything into temporary files
   * first; close the results to delete them.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException if the job has not ended
   * @throws dev.fireworks4j.error.FileTransferException if the disk is full, or a file is not what it should be
   */
  BatchResults results(String job);
}
