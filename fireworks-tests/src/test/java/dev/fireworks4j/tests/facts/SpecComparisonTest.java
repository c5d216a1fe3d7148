// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecComparisonTest {
  private static final String YAML =
      """
      paths:
        /v1/accounts/{account_id}/dpoJobs/{id}:cancel:
          post: {}
        /v1/accounts/{account_id}/dpoJobs/{id}:pause:
          post: {}
        /v1/accounts/{account_id}/newThings:
          get: {}
      components:
        schemas:
          gatewayTrainingDataset:
            properties:
              dataset: {type: integer, format: int32}
              weight: {type: number}
          LossMethod:
            enum: [METHOD_UNSPECIFIED, GRPO, DAPO, DPO, ORPO, NEWER]
      """;
  private static final String JSON =
      "{\"components\":{\"schemas\":{\"GenieTask\":{\"properties\":{\"pipelineName\":{\"type\":\"string\"}}}}}}";

  @TempDir Path folder;

  @Test
  void names_what_is_new_gone_and_changed_in_a_yaml_document() throws IOException {
    Path file = Files.writeString(folder.resolve("spec.yml"), YAML);

    assertThat(SpecComparison.differences(file))
        .contains(
            "new       field TrainingDataset.weight: float",
            "changed   field TrainingDataset.dataset: string is now int32",
            "gone      message DpoJob",
            "new       member NEWER of LossMethod",
            "gone      member GSPO_TOKEN of LossMethod",
            "new       operation POST dpoJobs/*:pause",
            "gone      operation GET dpoJobs/*",
            "new       collection newThings")
        .doesNotContain("gone      operation POST dpoJobs/*:cancel");
  }

  @Test
  void reports_what_asks_for_work_first_and_counts_each_sort() {
    List<String> found = List.of("gone      field A.a", "new       field A.b: int32");

    assertThat(SpecComparison.report(found))
        .startsWith("new       field A.b: int32", "gone      field A.a")
        .hasSize(3)
        .last(STRING)
        .startsWith("1 new, 0 changed, 1 gone");
  }

  @Test
  void reads_json_too_and_is_silent_on_what_agrees() throws IOException {
    Path file = Files.writeString(folder.resolve("spec.json"), JSON);

    assertThat(SpecComparison.differences(file)).noneMatch(line -> line.contains("GenieTask"));
  }
}
