// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

/** Batch jobs, {@code accounts/{account}/batchInferenceJobs/{id}}. Deleting one is the way to stop it. */
public interface BatchInferenceJobGateway extends JobGateway<BatchInferenceJob> {

  /**
   * Creates a job. Safe to repeat: the id is chosen before the first attempt, and a job that an earlier attempt of this
   * call made is returned as the result.
   *
   * @throws dev.fireworks4j.error.ConflictException if the id is taken by another job
   */
  BatchInferenceJob create(CreateBatchInferenceJob spec);
}
