// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

/** Evaluation jobs, {@code accounts/{account}/evaluationJobs/{id}}. They can be deleted but not cancelled. */
public interface EvaluationJobGateway extends JobGateway<EvaluationJob> {

  /**
   * Creates a job. Safe to repeat: the id is chosen before the first attempt, and a job that an earlier attempt of this
   * call made is returned as the result.
   *
   * @throws dev.fireworks4j.error.ConflictException if the id is taken by another job
   */
  EvaluationJob create(CreateEvaluationJob spec);

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
  EvaluationJob createIfAbsent(CreateEvaluationJob spec);

  /** Where the log of a job can be read; without a URL before the job starts. */
  ExecutionLog executionLog(String job);
}
