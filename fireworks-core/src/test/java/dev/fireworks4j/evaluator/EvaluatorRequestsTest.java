// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.evaluator.EvaluatorCriterion.EvaluatorCriterionType;
import dev.fireworks4j.resource.Phase;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorRequestsTest {
  @Test
  void a_create_reports_all_its_problems_at_once() {
    var create =
        CreateEvaluator.builder()
            .id("Not An Id")
            .displayName("n".repeat(64))
            .description("d".repeat(1000))
            .entryPoint("evaluate");

    assertThatThrownBy(create::build)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll("id:", "displayName:", "description:", "entryPoint:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test_e1.py",
        "test_e1.py:evaluate",
        "::evaluate",
        "test_e1.py::",
        "test_e1.py::1st",
        "../test_e1.py::evaluate",
        "a/../../b.py::evaluate",
        "/etc/x.py::evaluate",
        "a b.py::x",
        "a\\b.py::x",
        "a.py::B::c"
      })
  void an_entry_point_is_a_path_in_the_folder_and_a_function(String entryPoint) {
    assertThatThrownBy(() -> CreateEvaluator.builder().entryPoint(entryPoint).build())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("test_quality.py::evaluate");
    assertThatThrownBy(() -> UpdateEvaluator.builder().entryPoint(entryPoint).build())
        .isInstanceOf(InvalidRequestException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test_e1.py::evaluate", "pkg/test_e1.py::_run2", "pkg.test_e1::run"})
  void the_forms_of_the_service_are_taken(String entryPoint) {
    assertThat(CreateEvaluator.builder().entryPoint(entryPoint).build().entryPoint())
        .isEqualTo(entryPoint);
  }

  @Test
  void code_is_uploaded_or_inline() {
    var inline = EvaluatorCriterion.builder().type(EvaluatorCriterionType.CODE_SNIPPETS).build();

    assertThat(CreateEvaluator.builder().criteria(List.of(inline)).build().entryPoint()).isNull();
    assertThatThrownBy(() -> CreateEvaluator.builder().id("e1").build())
        .hasMessageContaining("entryPoint: missing");
  }

  @Test
  void an_upload_needs_an_id_an_entry_point_and_a_folder() {
    var inline =
        CreateEvaluator.builder()
            .criteria(List.of(EvaluatorCriterion.builder().name("c").build()))
            .build();

    assertThatThrownBy(
            () -> EvaluatorUpload.builder().evaluator(inline).buildWithin(Duration.ZERO).build())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll(
            "evaluator.id: missing", "evaluator.entryPoint: missing", "folder:", "buildWithin:");
    assertThatThrownBy(() -> EvaluatorUpload.builder().build())
        .hasMessageContaining("evaluator: missing");
  }

  @Test
  void a_dry_run_needs_rows_that_are_objects() {
    assertThatThrownBy(() -> PreviewEvaluator.of("e1", Arrays.asList("{}", "[1]", null)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll("sampleData[1]", "sampleData[2]")
        .hasMessageNotContaining("sampleData[0]");
    assertThatThrownBy(() -> PreviewEvaluator.builder().maxSamples(0).build())
        .hasMessageContainingAll("evaluator:", "sampleData: missing", "maxSamples:");
  }

  @Test
  void only_a_build_that_ended_is_an_end_and_an_unknown_state_is_none() {
    assertThat(EvaluatorState.ACTIVE.phase()).isEqualTo(Phase.SUCCEEDED);
    assertThat(EvaluatorState.BUILD_FAILED.phase()).isEqualTo(Phase.FAILED);
    assertThat(EvaluatorState.BUILDING.phase().isEnd()).isFalse();
    assertThat(new EvaluatorState("SLEEPING").phase().isEnd()).isFalse();
    assertThat(Evaluator.builder().name("e").build().state()).isEqualTo(EvaluatorState.UNSPECIFIED);
  }
}
