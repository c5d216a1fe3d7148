// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.resource.Empty;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreateSpecTest {

  private static List<String> problems(ThrowingCallable build) {
    return catchThrowableOfType(InvalidRequestException.class, build).problems();
  }

  private static List<String> fields(ThrowingCallable build) {
    return problems(build).stream()
        .map(problem -> problem.substring(0, problem.indexOf(':')))
        .toList();
  }

  @Nested
  class Supervised {
    private CreateSupervisedFineTuningJobBuilder valid() {
      return CreateSupervisedFineTuningJob.builder()
          .dataset("d")
          .baseModel("accounts/fireworks/models/m");
    }

    @Test
    void needs_a_dataset_and_a_model() {
      assertThatCode(valid()::build).doesNotThrowAnyException();
      assertThat(fields(() -> CreateSupervisedFineTuningJob.builder().build()))
          .containsExactly("dataset", "baseModel");
    }

    @Test
    void reports_all_problems_at_once() {
      var build =
          valid()
              .id("Not/An/Id")
              .displayName("x".repeat(64))
              .dataset(" ")
              .warmStartFrom("m2")
              .evalAutoCarveout(true)
              .evaluationDataset("e")
              .epochs(0)
              .learningRate(Double.NaN)
              .loraRank(-1)
              .optimizerWeightDecay(Double.POSITIVE_INFINITY)
              .lrScheduler(
                  LrScheduler.builder().constant(Empty.of()).linear(LrDecay.of(2, 0.5)).build());

      assertThat(fields(build::build))
          .containsExactly(
              "id",
              "displayName",
              "dataset",
              "baseModel",
              "evalAutoCarveout",
              "epochs",
              "learningRate",
              "loraRank",
              "optimizerWeightDecay",
              "lrScheduler.constant",
              "lrScheduler.linear.minLrRatio");
    }

    @Test
    void says_what_to_do() {
      assertThat(problems(valid().warmStartFrom("m2")::build))
          .singleElement()
          .asString()
          .contains("keep only one of baseModel, warmStartFrom");
    }

    @Test
    void takes_an_own_evaluation_set_along_with_an_explicit_no_to_the_carve_out() {
      assertThatCode(valid().evalAutoCarveout(false).evaluationDataset("e")::build)
          .doesNotThrowAnyException();
    }

    @Test
    void takes_the_limits_themselves() {
      assertThatCode(
              valid()
                      .id("a".repeat(63))
                      .displayName("ğ".repeat(63))
                      .loraRank(0)
                      .lrScheduler(LrScheduler.ofCosine(0, 1))
                  ::build)
          .doesNotThrowAnyException();
    }

    @Test
    void carries_what_the_library_does_not_know() {
      var spec =
          valid().extraBody(Map.of("newField", 1L)).extraQuery(Map.of("dryRun", "true")).build();

      assertThat(spec.extraBody()).containsEntry("newField", 1L);
      assertThat(spec.extraQuery()).containsEntry("dryRun", "true");
    }
  }

  @Nested
  class Nulls {
    @Test
    void inside_lists_are_refused() {
      var spec = CreateRlorTrainerJob.builder().rewardWeights(Arrays.asList("a=1", null));

      assertThat(fields(spec::build)).containsExactly("rewardWeights");
    }

    @Test
    void in_the_query_are_refused() {
      var query = new HashMap<String, String>();
      query.put("dryRun", null);

      assertThatThrownBy(CreateRlorTrainerJob.builder().extraQuery(query)::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("extraQuery")
          .hasMessageContaining("dryRun");
    }
  }

  @Nested
  class Trainers {
    @Test
    void are_kept_for_a_time_above_zero_on_at_least_one_replica() {
      var spec =
          CreateRlorTrainerJob.builder()
              .inactivityTimeout(Duration.ZERO)
              .trainerReplicaCount(0)
              .trainingConfig(
                  TrainingConfig.builder().lrScheduler(LrScheduler.ofLinear(0, 1.5)).build());

      assertThat(fields(spec::build))
          .containsExactly(
              "trainingConfig.lrScheduler.linear.decayRatio",
              "trainerReplicaCount",
              "inactivityTimeout");
    }
  }

  @Nested
  class Preference {
    @Test
    void needs_a_dataset_and_a_training_configuration() {
      assertThat(fields(() -> CreateDpoJob.builder().build()))
          .containsExactly("dataset", "trainingConfig");
    }

    @Test
    void looks_into_the_training_configuration() {
      var config = TrainingConfig.builder().epochs(-1).loraDropout(1.5).build();

      assertThat(fields(() -> CreateDpoJob.builder().dataset("d").trainingConfig(config).build()))
          .containsExactly(
              "trainingConfig.baseModel", "trainingConfig.epochs", "trainingConfig.loraDropout");
    }
  }

  @Nested
  class Reinforcement {
    @Test
    void needs_an_evaluator_too() {
      assertThat(fields(() -> CreateReinforcementFineTuningJob.builder().build()))
          .containsExactly("dataset", "evaluator", "trainingConfig");
    }

    @Test
    void checks_how_answers_are_sampled() {
      var parameters =
          ReinforcementFineTuningInferenceParameters.builder()
              .temperature(-0.1)
              .topP(1.1)
              .responseCandidatesCount(1)
              .build();

      assertThat(
              fields(
                  () ->
                      CreateReinforcementFineTuningJob.builder()
                          .dataset("d")
                          .evaluator("e")
                          .trainingConfig(TrainingConfig.builder().warmStartFrom("m").build())
                          .inferenceParameters(parameters)
                          .chunkSize(10_001)
                          .build()))
          .containsExactly(
              "inferenceParameters.temperature",
              "inferenceParameters.topP",
              "inferenceParameters.responseCandidatesCount",
              "chunkSize");
    }
  }

  @Nested
  class Trainer {
    @Test
    void needs_nothing() {
      assertThatCode(CreateRlorTrainerJob.builder()::build).doesNotThrowAnyException();
    }

    @Test
    void takes_one_model_at_most() {
      var both = TrainingConfig.builder().baseModel("a").warmStartFrom("b").build();

      assertThat(fields(() -> CreateRlorTrainerJob.builder().trainingConfig(both).build()))
          .containsExactly("trainingConfig.baseModel");
    }

    @Test
    void step_needs_both_names() {
      assertThat(fields(() -> TrainStep.builder().dataset("").build()))
          .containsExactly("dataset", "outputModel");
    }
  }

  @Nested
  class Evaluation {
    @Test
    void needs_evaluator_input_and_output() {
      assertThat(fields(() -> CreateEvaluationJob.builder().build()))
          .containsExactly("evaluator", "inputDataset", "outputDataset");
    }
  }

  @Nested
  class Batch {
    @Test
    void needs_a_model_and_an_input() {
      assertThat(fields(() -> CreateBatchInferenceJob.builder().build()))
          .containsExactly("model", "inputDatasetId");
    }

    @Test
    void needs_neither_to_continue_another_job() {
      assertThatCode(CreateBatchInferenceJob.builder().continuedFromJobName("j")::build)
          .doesNotThrowAnyException();
    }

    @Test
    void must_be_given_time() {
      assertThat(
              fields(
                  CreateBatchInferenceJob.builder()
                          .continuedFromJobName("j")
                          .maxJobDuration(Duration.ZERO)
                      ::build))
          .containsExactly("maxJobDuration");
    }
  }

  @Nested
  class Update {
    @Test
    void clears_every_field_that_is_not_required_in_either_spelling() {
      var changes =
          UpdateReinforcementFineTuningJob.builder()
              .nodeCount(2)
              .clear(List.of("display_name", "evaluationDataset"))
              .build()
              .clear("wandb_config.project");

      assertThat(changes.nodeCount()).isEqualTo(2);
      assertThat(changes.clear())
          .containsExactly("display_name", "evaluationDataset", "wandb_config.project");
    }

    @Test
    void names_what_can_be_cleared_where_a_name_is_unknown_or_required() {
      var changes = UpdateReinforcementFineTuningJob.builder();

      assertThat(problems(changes.clear(List.of("displayname", "dataset", "purpose.x"))::build))
          .satisfiesExactly(
              unknown -> assertThat(unknown).contains("clear: \"displayname\"", "display_name, "),
              required ->
                  assertThat(required)
                      .contains("dataset is required", "display_name")
                      .doesNotContain(", dataset,", "extra_body", "evaluator,"),
              leaf -> assertThat(leaf).contains("purpose: has no fields of its own"));
    }

    @Test
    void clears_fields_of_a_message_by_their_own_names_only() {
      var changes = UpdateReinforcementFineTuningJob.builder();

      assertThat(problems(changes.clear(List.of("wandb_config.colour"))::build))
          .singleElement()
          .asString()
          .contains("wandb_config: \"colour\"", "project");
    }
  }
}
