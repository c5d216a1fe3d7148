// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job.view;

import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.EvaluationJob;
import dev.fireworks4j.job.FineTuningJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.ReinforcementFineTuningJob;
import dev.fireworks4j.job.RlorTrainerJob;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.job.TrainingConfig;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models, datasets and evaluators that a job names, wherever its kind keeps them. */
final class JobReferences {
  private JobReferences() {}

  static Stream<String> of(Job job) {
    if (job instanceof SupervisedFineTuningJob tuning) {
      return texts(
          tuning.dataset(),
          tuning.evaluationDataset(),
          tuning.baseModel(),
          tuning.warmStartFrom(),
          tuning.outputModel());
    }
    if (job instanceof DpoJob tuning) {
      return Stream.concat(texts(tuning.dataset()), models(tuning.trainingConfig()));
    }
    if (job instanceof ReinforcementFineTuningJob tuning) {
      return Stream.concat(
          texts(tuning.dataset(), tuning.evaluationDataset(), tuning.evaluator()),
          models(tuning.trainingConfig()));
    }
    if (job instanceof RlorTrainerJob trainer) {
      return Stream.concat(
          texts(trainer.dataset(), trainer.evaluationDataset()), models(trainer.trainingConfig()));
    }
    return ofOthers(job);
  }

  private static Stream<String> ofOthers(Job job) {
    if (job instanceof EvaluationJob evaluation) {
      return texts(evaluation.evaluator(), evaluation.inputDataset(), evaluation.outputDataset());
    }
    if (job instanceof BatchInferenceJob batch) {
      return texts(batch.model(), batch.inputDatasetId(), batch.outputDatasetId());
    }
    if (job instanceof FineTuningJob legacy) {
      return texts(
          legacy.dataset(),
          legacy.evaluationDataset(),
          legacy.baseModel(),
          legacy.warmStartFrom(),
          legacy.modelId());
    }
    return Stream.empty();
  }

  private static Stream<String> models(@Nullable TrainingConfig config) {
    return config == null
        ? Stream.empty()
        : texts(config.baseModel(), config.warmStartFrom(), config.outputModel());
  }

  private static Stream<String> texts(@Nullable String... names) {
    return Arrays.stream(names).filter(Objects::nonNull).map(Objects::requireNonNull);
  }
}
