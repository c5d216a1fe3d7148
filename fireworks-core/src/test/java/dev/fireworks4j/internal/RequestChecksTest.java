// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.evaluator.CreateEvaluator;
import dev.fireworks4j.evaluator.EvaluatorUpload;
import dev.fireworks4j.inference.ToolLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestChecksTest {
  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
  private static final Path PATH = Path.of("a.jsonl");

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-0.000000001S", "PT-2562047788015215H"})
  void a_time_that_is_none_is_named_as_it_was_given(Duration none) {
    var checks = new Problems("Thing").positive("limit", none);

    assertThatThrownBy(checks::orThrow)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("limit: " + none + " is not above 0; use a longer time");
  }

  @Test
  void any_time_above_zero_is_taken() {
    for (Duration time : List.of(Duration.ofNanos(1), LONGEST)) {
      assertThatCode(new Problems("Thing").positive("limit", time)::orThrow)
          .doesNotThrowAnyException();
    }
  }

  /** Neither fits into a number of milliseconds, or of nanoseconds. */
  @ParameterizedTest
  @ValueSource(strings = {"PT0.000000001S", "PT2562047788015215H30M7.999999999S"})
  void uploads_and_loops_take_the_shortest_and_the_longest_time(Duration time) {
    var evaluator = CreateEvaluator.builder().id("e").entryPoint("test_e.py::evaluate").build();
    var evaluation = EvaluatorUpload.builder().evaluator(evaluator).folder(PATH).buildWithin(time);
    var dataset = DatasetUpload.builder().format(RowFormat.CHAT).files(List.of(PATH));

    assertThat(evaluation.build().buildWithin()).isEqualTo(time);
    assertThat(dataset.readyWithin(time).build().readyWithin()).isEqualTo(time);
    assertThatThrownBy(ToolLoop.builder().limit(time)::build)
        .hasMessageContaining("tools: missing")
        .hasMessageNotContaining("limit");
  }
}
