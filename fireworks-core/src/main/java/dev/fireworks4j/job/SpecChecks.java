// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.internal.RequestChecks;
import dev.fireworks4j.internal.RequestChecks.GivenField;
import org.jspecify.annotations.Nullable;

/**
 * The checks that requests of several job kinds share.
 *
 * <p>Only what the service documents is checked; limits that may change (largest rank, context length, candidates) are
 * left to the service.
 */
final class SpecChecks extends RequestChecks<SpecChecks> {
  SpecChecks(String type) {
    super(type);
  }

  /** Whether a training configuration must name what to tune. */
  enum ModelChoice {
    REQUIRED,
    OPTIONAL
  }

  SpecChecks common(@Nullable String id, @Nullable String displayName) {
    return id("id", id).displayName(displayName);
  }

  /** An own evaluation dataset may be sent along with an explicit {@code false}. */
  SpecChecks evaluation(@Nullable Boolean evalAutoCarveout, @Nullable String evaluationDataset) {
    Boolean carveout = Boolean.TRUE.equals(evalAutoCarveout) ? Boolean.TRUE : null;
    return atMostOne(
        field("evalAutoCarveout", carveout), field("evaluationDataset", evaluationDataset));
  }

  SpecChecks trainingConfig(@Nullable TrainingConfig config, ModelChoice choice) {
    if (config == null) {
      return this;
    }
    var models =
        new GivenField[] {
          field("trainingConfig.baseModel", config.baseModel()),
          field("trainingConfig.warmStartFrom", config.warmStartFrom())
        };
    if (choice == ModelChoice.REQUIRED) {
      exactlyOne(models);
    } else {
      atMostOne(models);
    }
    positive("trainingConfig.epochs", config.epochs())
        .positive("trainingConfig.learningRate", config.learningRate())
        .notNegative("trainingConfig.learningRateWarmupSteps", config.learningRateWarmupSteps())
        .notNegative("trainingConfig.loraRank", config.loraRank())
        .notNegative("trainingConfig.loraAlpha", config.loraAlpha())
        .between("trainingConfig.loraDropout", config.loraDropout(), 0, 1)
        .positive("trainingConfig.maxContextLength", config.maxContextLength())
        .finite("trainingConfig.optimizerWeightDecay", config.optimizerWeightDecay())
        .noNulls("trainingConfig.loraTargetModules", config.loraTargetModules());
    return lrScheduler("trainingConfig.lrScheduler", config.lrScheduler());
  }

  SpecChecks lossConfig(@Nullable LossConfig config) {
    if (config == null) {
      return this;
    }
    finite("lossConfig.klBeta", config.klBeta());
    if (config.dpo() != null) {
      finite("lossConfig.dpo.beta", config.dpo().beta());
    }
    if (config.orpo() != null) {
      finite("lossConfig.orpo.lambda", config.orpo().lambda());
    }
    return this;
  }

  SpecChecks lrScheduler(String name, @Nullable LrScheduler scheduler) {
    if (scheduler == null) {
      return this;
    }
    exactlyOne(
        field(name + ".constant", scheduler.constant()),
        field(name + ".linear", scheduler.linear()),
        field(name + ".cosine", scheduler.cosine()));
    decay(name + ".linear", scheduler.linear());
    decay(name + ".cosine", scheduler.cosine());
    return this;
  }

  private void decay(String name, @Nullable LrDecay decay) {
    if (decay != null) {
      between(name + ".minLrRatio", decay.minLrRatio(), 0, 1)
          .between(name + ".decayRatio", decay.decayRatio(), 0, 1);
    }
  }

  SpecChecks inferenceParameters(@Nullable ReinforcementFineTuningInferenceParameters parameters) {
    if (parameters != null) {
      sampling(parameters.temperature(), parameters.topP());
      Integer candidates = parameters.responseCandidatesCount();
      if (candidates != null && candidates < 2) {
        add(
            "inferenceParameters.responseCandidatesCount",
            candidates + " is too few; use 2 or more");
      }
    }
    return this;
  }

  SpecChecks inferenceParameters(@Nullable BatchInferenceParameters parameters) {
    if (parameters != null) {
      sampling(parameters.temperature(), parameters.topP());
    }
    return this;
  }

  private void sampling(@Nullable Double temperature, @Nullable Double topP) {
    notNegative("inferenceParameters.temperature", temperature)
        .between("inferenceParameters.topP", topP, 0, 1);
  }

  SpecChecks storage(@Nullable AwsS3Config s3, @Nullable AzureBlobStorageConfig azure) {
    if (s3 != null) {
      atMostOne(
          field("awsS3Config.credentialsSecret", s3.credentialsSecret()),
          field("awsS3Config.iamRoleArn", s3.iamRoleArn()));
    }
    if (azure != null) {
      atMostOne(
          field("azureBlobStorageConfig.credentialsSecret", azure.credentialsSecret()),
          field("azureBlobStorageConfig.managedIdentityClientId", azure.managedIdentityClientId()));
    }
    return this;
  }

  @Override
  protected SpecChecks self() {
    return this;
  }
}
