// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

/** Evaluation jobs, {@code accounts/{account}/evaluationJobs/{id}}. They can be deleted but not cancelled. */
public interface EvaluationJobGateway
    extends CreatableJobGateway<EvaluationJob, CreateEvaluationJob> {
  /** Where the log of a job can be read; without a URL before the job starts. */
  ExecutionLog executionLog(String job);
}
