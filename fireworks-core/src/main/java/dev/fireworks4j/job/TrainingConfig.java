// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Region;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Model and training parameters, shared by preference, reinforcement and trainer jobs.
 *
 * @param baseModel model to tune; full name for a public one. Not together with {@code warmStartFrom}
 * @param warmStartFrom LoRA model to continue from, which has its own base model. Not together with {@code baseModel}
 * @param outputModel id of the resulting model; the id of the job if null
 * @param epochs passes over the dataset, at least 1
 * @param learningRate step size of the optimizer, above 0; chosen for the model if null
 * @param learningRateWarmupSteps optimizer steps over which the learning rate rises to its value
 * @param loraRank rank of the LoRA matrices; 0 tunes all parameters
 * @param loraAlpha scale of the LoRA matrices; the trainer's own if null or 0
 * @param loraDropout probability of leaving out a LoRA unit in a step
 * @param loraTargetModules modules that get LoRA matrices, e.g. {@code q_proj}; the trainer's choice if
 *     empty
 * @param maxContextLength longest example in tokens
 * @param batchSizeSamples examples per gradient step
 * @param batchSize tokens per batch
 * @param jinjaTemplate template that turns a conversation into text; the base model's own if null
 * @param gradientAccumulationSteps batches summed up for one step
 * @param optimizerWeightDecay L2 penalty of the optimizer
 * @param trainerShardingScheme how the trainer spreads over accelerators
 * @param region where to run
 * @param lrScheduler how the learning rate falls after the warm-up
 */
@WithBuilder
public record TrainingConfig(
    @Nullable @Reference("models") String baseModel,
    @Nullable @Reference("models") String warmStartFrom,
    @Nullable @Reference("models") String outputModel,
    @Nullable Integer epochs,
    @Nullable Double learningRate,
    @Nullable Integer learningRateWarmupSteps,
    @Nullable Integer loraRank,
    @Nullable Integer loraAlpha,
    @Nullable Double loraDropout,
    List<String> loraTargetModules,
    @Nullable Integer maxContextLength,
    @Nullable Integer batchSizeSamples,
    @Nullable Integer batchSize,
    @Nullable String jinjaTemplate,
    @Nullable Integer gradientAccumulationSteps,
    @Nullable Double optimizerWeightDecay,
    @Nullable TrainerShardingScheme trainerShardingScheme,
    @Nullable Region region,
    @Nullable LrScheduler lrScheduler,
    Map<String, Object> extras) {

  public TrainingConfig {
    loraTargetModules = Copies.list(loraTargetModules);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static TrainingConfigBuilder builder() {
    return TrainingConfigBuilder.builder();
  }

  /** What a job with this configuration refers to: what it names itself, and the models of the configuration. */
  static List<String> references(@Nullable TrainingConfig config, @Nullable String... ofJob) {
    var all = new ArrayList<>(Copies.given(ofJob));
    if (config != null) {
      all.addAll(Copies.given(config.baseModel, config.warmStartFrom, config.outputModel));
    }
    return List.copyOf(all);
  }
}
