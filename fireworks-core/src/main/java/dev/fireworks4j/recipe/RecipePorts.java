// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.job.BatchInferenceJobGateway;
import dev.fireworks4j.job.DpoJobGateway;
import dev.fireworks4j.job.ReinforcementFineTuningJobGateway;
import dev.fireworks4j.job.SupervisedFineTuningJobGateway;
import dev.fireworks4j.model.ModelGateway;

/** The gateways that recipes use. */
public interface RecipePorts {

  /** Supervised fine-tuning. */
  SupervisedFineTuningJobGateway supervisedFineTuningJobs();

  /** Preference tuning: DPO and ORPO. */
  DpoJobGateway dpoJobs();

  /** Reinforcement fine-tuning with an evaluator. */
  ReinforcementFineTuningJobGateway reinforcementFineTuningJobs();

  /** Batch inference. */
  BatchInferenceJobGateway batchInferenceJobs();

  /** Training, evaluation and batch data. */
  DatasetGateway datasets();

  /** Models of the account. */
  ModelGateway models();

  /** Id of the account that these ports work on; may ask the service. */
  String lookUpAccount();

  /** The same ports for another account. */
  RecipePorts account(String account);
}
