// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobStateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JOB_STATE_COMPLETED", "JOB_STATE_EARLY_STOPPED", "JOB_STATE_FAILED", "JOB_STATE_CANCELLED",
            "JOB_STATE_EXPIRED",
        "JOB_STATE_DELETING", "JOB_STATE_DELETING_CLEANING_UP", "JOB_STATE_DELETED",
            "JOB_STATE_ARCHIVED", "COMPLETED",
        "FAILED", "DELETING"
      })
  void is_terminal_where_the_job_will_not_move_on(String word) {
    assertThat(new JobState(word).isTerminal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JOB_STATE_UNSPECIFIED",
        "JOB_STATE_CREATING",
        "JOB_STATE_CREATING_INPUT_DATASET",
        "JOB_STATE_VALIDATING",
        "JOB_STATE_PENDING",
        "JOB_STATE_RE_QUEUEING",
        "JOB_STATE_RUNNING",
        "JOB_STATE_WRITING_RESULTS",
        "JOB_STATE_IDLE",
        "JOB_STATE_PAUSED",
        "JOB_STATE_CANCELLING",
        "STATE_UNSPECIFIED",
        "CREATING",
        "PENDING",
        "RUNNING",
        "JOB_STATE_FAILED_CLEANING_UP",
        "EXPIRED",
        ""
      })
  void is_not_terminal_otherwise_nor_when_unknown(String word) {
    assertThat(new JobState(word).isTerminal()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "JOB_STATE_COMPLETED,true,false,false",
    "JOB_STATE_EARLY_STOPPED,true,false,false",
    "COMPLETED,true,false,false",
    "JOB_STATE_FAILED,false,true,false",
    "FAILED,false,true,false",
    "JOB_STATE_CANCELLED,false,false,true",
    "JOB_STATE_EXPIRED,false,false,false",
    "JOB_STATE_DELETED,false,false,false",
    "JOB_STATE_CANCELLING,false,false,false"
  })
  void tells_how_a_job_ended(String word, boolean succeeded, boolean failed, boolean cancelled) {
    var state = new JobState(word);

    assertThat(state.isSucceeded()).isEqualTo(succeeded);
    assertThat(state.isFailed()).isEqualTo(failed);
    assertThat(state.isCancelled()).isEqualTo(cancelled);
  }

  @Test
  void keeps_the_words_of_the_legacy_kind_apart() {
    assertThat(FineTuningJobState.COMPLETED).isNotEqualTo(JobState.COMPLETED);
    assertThat(FineTuningJobState.COMPLETED.isSucceeded()).isTrue();
  }
}
