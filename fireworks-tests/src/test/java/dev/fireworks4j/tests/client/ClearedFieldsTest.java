// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.job.ReinforcementFineTuningJob;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clearing a field sets it back to unset on the service, and leaves the others as they are. */
@FireworksTest
class ClearedFieldsTest {
  private static final Map<String, Object> DATASET =
      Map.of(
          "name", "d",
          "displayName", "named",
          "exampleCount", "7",
          "format", "CHAT",
          "sourceJobName", "accounts/acme/dpoJobs/x");
  private static final Map<String, Object> JOB =
      Map.ofEntries(
          Map.entry("name", "r"),
          Map.entry("displayName", "named"),
          Map.entry("evaluationDataset", "accounts/acme/datasets/e"),
          Map.entry("evalAutoCarveout", true),
          Map.entry("lossConfig", Map.of("method", "GRPO")),
          Map.entry("inferenceParameters", Map.of("maxOutputTokens", 7)),
          Map.entry("wandbConfig", Map.of("enabled", true, "project", "p", "entity", "e")),
          Map.entry("awsS3Config", Map.of("iamRoleArn", "arn")),
          Map.entry("azureBlobStorageConfig", Map.of("tenantId", "t")),
          Map.entry("chunkSize", 100),
          Map.entry("maxInferenceReplicaCount", 2),
          Map.entry("nodeCount", 2),
          Map.entry("maxConcurrentRollouts", 3),
          Map.entry("maxConcurrentEvaluations", 3),
          Map.entry("purpose", "PURPOSE_PILOT"),
          Map.entry("mcpServer", "m"),
          Map.entry("useReservation", true));

  static Stream<String> fieldsOfDatasets() {
    return DATASET.keySet().stream().filter(field -> !field.equals("name"));
  }

  static Stream<String> fieldsOfJobs() {
    return JOB.keySet().stream().filter(field -> !field.equals("name"));
  }

  @ParameterizedTest
  @MethodSource("fieldsOfDatasets")
  void every_field_of_a_dataset_can_be_cleared(
      String field, Fireworks fireworks, FakeFireworks fake) throws Exception {
    fake.jobs().add("datasets", DATASET);

    var changes = UpdateDataset.builder().clear(List.of(snakeCase(field))).build();
    Dataset after = fireworks.datasets().update("d", changes);

    assertThat(isUnset(value(after, field))).isTrue();
    assertThat(after).isEqualTo(fireworks.datasets().get("d"));
    assertThat(fieldsOfDatasets().filter(other -> !other.equals(field)))
        .noneMatch(other -> isUnset(value(after, other)));
  }

  @ParameterizedTest
  @MethodSource("fieldsOfJobs")
  void every_field_of_a_reinforcement_job_can_be_cleared(
      String field, Fireworks fireworks, FakeFireworks fake) {
    fake.jobs().add("reinforcementFineTuningJobs", JOB);
    var jobs = fireworks.reinforcementFineTuningJobs();

    var changes = UpdateReinforcementFineTuningJob.builder().build().clear(field);
    ReinforcementFineTuningJob after = jobs.update("r", changes);

    assertThat(isUnset(value(after, field))).isTrue();
    assertThat(fieldsOfJobs().filter(other -> !other.equals(field)))
        .noneMatch(other -> isUnset(value(after, other)));
  }

  @Test
  void no_field_of_an_update_was_forgotten_here() {
    var required = List.of("dataset", "evaluator", "trainingConfig");
    var common = List.of("clear", "extraBody", "extraQuery");

    assertThat(names(UpdateDataset.class).filter(name -> !common.contains(name)))
        .containsExactlyInAnyOrderElementsOf(fieldsOfDatasets().toList());
    assertThat(
            names(UpdateReinforcementFineTuningJob.class)
                .filter(name -> !common.contains(name) && !required.contains(name)))
        .containsExactlyInAnyOrderElementsOf(fieldsOfJobs().toList());
  }

  @Test
  void a_field_of_a_message_is_cleared_alone(Fireworks fireworks, FakeFireworks fake) {
    fake.jobs().add("reinforcementFineTuningJobs", JOB);

    var changes = UpdateReinforcementFineTuningJob.builder().build().clear("wandb_config.project");
    var after = fireworks.reinforcementFineTuningJobs().update("r", changes);

    assertThat(after.wandbConfig().project()).isNull();
    assertThat(after.wandbConfig().entity()).isEqualTo("e");
  }

  @Test
  void an_empty_text_clears_as_well(Fireworks fireworks, FakeFireworks fake) {
    fake.jobs().add("datasets", DATASET);

    var changes = UpdateDataset.builder().displayName("").build();

    assertThat(fireworks.datasets().update("d", changes).displayName()).isNull();
  }

  @Test
  void an_update_without_any_change_is_refused_before_a_request(
      Fireworks fireworks, FakeFireworks fake) {
    assertThatThrownBy(() -> fireworks.datasets().update("d", UpdateDataset.builder().build()))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(fake.requests().all()).isEmpty();
  }

  private static Stream<String> names(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName);
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static Object value(Object record, String field) {
    try {
      return record.getClass().getMethod(field).invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** The fake sends zeros for scalars that are unset, as the service does. */
  private static boolean isUnset(Object value) {
    return value == null
        || value.equals(false)
        || (value instanceof Number number && number.doubleValue() == 0)
        || (value instanceof OpenEnum member && member.value().endsWith("UNSPECIFIED"));
  }
}
