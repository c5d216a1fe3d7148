// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.dataset.DatasetFormat;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.job.Checkpoint.CheckpointType;
import dev.fireworks4j.job.FineTuningJobState;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.LossMethod;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenEnumTest {

  static Stream<Function<String, OpenEnum>> enums() {
    return Stream.of(
        StatusCode::new,
        Region::new,
        MultiRegion::new,
        Precision::new,
        EncryptionState::new,
        Purpose::new,
        JobState::new,
        LossMethod::new,
        CheckpointType::new,
        DatasetFormat::new,
        DatasetState::new);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void keeps_text_it_does_not_know(Function<String, OpenEnum> type) {
    OpenEnum value = type.apply("NEW_IN_2030");

    assertThat(value.isKnown()).isFalse();
    assertThat(value.value()).isEqualTo("NEW_IN_2030");
    assertThat(value).hasToString("NEW_IN_2030").isEqualTo(type.apply("NEW_IN_2030"));
  }

  @Test
  void knows_its_constants_however_they_came_to_be() {
    assertThat(new Region("US_OHIO_2")).isEqualTo(Region.US_OHIO_2);
    assertThat(new Region("US_OHIO_2").isKnown()).isTrue();
    assertThat(FineTuningJobState.RUNNING.isKnown()).isTrue();
    assertThat(JobState.ARCHIVED.isKnown()).isTrue();
  }

  @Test
  void matches_exact_text_only() {
    assertThat(new Region("us_ohio_2").isKnown()).isFalse();
  }

  @Test
  void values_of_two_kinds_are_not_equal() {
    assertThat(new Region("GLOBAL")).isNotEqualTo(new MultiRegion("GLOBAL"));
    assertThat(new Region("GLOBAL")).isNotEqualTo(null).hasSameHashCodeAs(new Region("GLOBAL"));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void is_never_without_a_text(Function<String, OpenEnum> type) {
    assertThatThrownBy(() -> type.apply(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value");
  }
}
