// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.dataset.SignedFileGateway;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.job.BatchInferenceJobGateway;
import dev.fireworks4j.job.DpoJobGateway;
import dev.fireworks4j.job.EvaluationJobGateway;
import dev.fireworks4j.job.FineTuningJob;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.job.ReinforcementFineTuningJobGateway;
import dev.fireworks4j.job.RlorTrainerJobGateway;
import dev.fireworks4j.job.SupervisedFineTuningJobGateway;
import java.util.concurrent.Executor;

/**
 * A client of the Fireworks AI platform: one connection pool, many views. Safe for use by many threads; make one and
 * keep it.
 *
 * <p>All calls block, are bounded by a deadline and end early when the calling thread is interrupted. Every {@code
 * String job} or {@code String dataset} takes a short id or a full name. Failures are {@link
 * dev.fireworks4j.error.FireworksException}s.
 */
public interface Fireworks extends AutoCloseable {

  /**
   * A client set up by the environment alone; does not touch the network.
   *
   * @throws ConfigurationException if there is no key, no transport, or a setting is malformed
   */
  static Fireworks connect() {
    return connect(FireworksOptions.builder().build());
  }

  /**
   * A client with these options; what they leave out comes from the environment. Does not touch the network.
   *
   * @throws ConfigurationException if there is no key, no transport, or a setting is malformed
   */
  static Fireworks connect(FireworksOptions options) {
    return Connector.system().connect(options);
  }

  /** Legacy jobs, which can only be read. Their states have no {@code JOB_STATE_} prefix. */
  JobGateway<FineTuningJob> fineTuningJobs();

  /** Supervised fine-tuning. */
  SupervisedFineTuningJobGateway supervisedFineTuningJobs();

  /** Preference tuning: DPO and ORPO. */
  DpoJobGateway dpoJobs();

  /** Reinforcement fine-tuning with an evaluator. */
  ReinforcementFineTuningJobGateway reinforcementFineTuningJobs();

  /** Trainers driven step by step. */
  RlorTrainerJobGateway rlorTrainerJobs();

  /** Evaluations of a dataset. */
  EvaluationJobGateway evaluationJobs();

  /** Batch inference. */
  BatchInferenceJobGateway batchInferenceJobs();

  /** Training, evaluation and batch data. */
  DatasetGateway datasets();

  /** Files behind signed URLs, such as metrics, logs and the contents of datasets. */
  SignedFileGateway files();

  /**
   * The same client for another account.
   *
   * @param account id or full name
   */
  Fireworks account(String account);

  /** The same client, for calls that need another deadline, other retries or more headers. */
  Fireworks with(CallOptions options);

  /** Futures over the blocking calls; see {@link AsyncFireworks}. */
  default AsyncFireworks async(Executor executor) {
    return new AsyncFireworks(this, executor);
  }

  /**
   * Ends calls in flight with a {@link dev.fireworks4j.error.ClosedException}, then frees connections and threads. Closes
   * every view of this client. Closing twice is harmless.
   */
  @Override
  void close();
}
