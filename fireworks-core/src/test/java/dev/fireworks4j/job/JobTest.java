// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.SignedUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JobTest {

  @Nested
  class Decoded {
    @Test
    void needs_nothing_but_a_name() {
      var job =
          SupervisedFineTuningJob.builder()
              .name("accounts/acme/supervisedFineTuningJobs/a")
              .build();

      assertThat(job.id()).isEqualTo("a");
      assertThat(job.state()).isEqualTo(JobState.UNSPECIFIED);
      assertThat(job.status()).isNull();
      assertThat(job.extras()).isEmpty();
    }

    @Test
    void cannot_do_without_its_name() {
      assertThatThrownBy(() -> DpoJob.builder().build())
          .isInstanceOf(NullPointerException.class)
          .hasMessage("name");
    }

    @Test
    void takes_an_id_out_of_any_name() {
      assertThat(DpoJob.builder().name("odd").build().id()).isEqualTo("odd");
      assertThat(DpoJob.builder().name("a/b/").build().id()).isEmpty();
    }

    @Test
    void reads_missing_collections_as_empty() {
      var job = FineTuningJob.builder().name("n").build();

      assertThat(job.datasets()).isEmpty();
      assertThat(job.loraTargetModules()).isEmpty();
      assertThat(ReinforcementFineTuningJob.builder().name("n").build().acceleratorSeconds())
          .isEmpty();
    }

    @Test
    void does_not_follow_the_lists_it_was_made_of() {
      var modules = new ArrayList<>(List.of("q_proj"));
      var config = TrainingConfig.builder().loraTargetModules(modules).build();

      modules.add("k_proj");

      assertThat(config.loraTargetModules()).containsExactly("q_proj");
      assertThatThrownBy(() -> config.loraTargetModules().clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void the_log_of_the_trainer_can_be_asked_of_a_job_of_any_kind() {
    var log = SignedUrl.of("https://host/logs?sig=secret");
    Job tuning = DpoJob.builder().name("n").trainerLogsSignedUrl(log).build();
    Job batch = BatchInferenceJob.builder().name("n").build();

    assertThat(tuning.trainerLogsSignedUrl()).isEqualTo(log);
    assertThat(batch.trainerLogsSignedUrl()).isNull();
  }

  @Nested
  class Printed {
    private final WandbConfig wandb =
        WandbConfig.builder().project("p").apiKey(Credential.of("wb-secret")).build();

    @Test
    void hides_keys_and_grants() {
      var job =
          SupervisedFineTuningJob.builder()
              .name("n")
              .wandbConfig(wandb)
              .trainerLogsSignedUrl(SignedUrl.of("https://host/logs?sig=secret"));

      assertThat(job.toString()).doesNotContain("secret").contains("https://host/logs?***");
      assertThat(job.build().toString()).doesNotContain("secret").contains("***");
    }

    @Test
    void hides_the_key_of_a_request_and_of_its_builder() {
      var spec =
          CreateDpoJob.builder()
              .dataset("d")
              .trainingConfig(TrainingConfig.builder().baseModel("m").build())
              .wandbConfig(wandb);

      assertThat(spec.toString()).doesNotContain("wb-secret");
      assertThat(spec.build().toString()).doesNotContain("wb-secret");
      assertThat(WandbConfig.builder().apiKey(Credential.of("wb-secret")).toString())
          .doesNotContain("wb-secret");
    }

    @Test
    void hides_the_key_of_a_legacy_job() {
      var job =
          FineTuningJob.builder()
              .name("n")
              .wandbApiKey(Credential.of("wb-secret"))
              .extras(Map.of("a", 1L))
              .build();

      assertThat(job.toString()).doesNotContain("wb-secret").contains("a=1");
    }
  }

  @Test
  void a_job_says_its_kind_and_when_it_ended() {
    Instant end = Instant.parse("2026-11-01T00:00:00Z");
    Job preference = DpoJob.builder().name("accounts/a/dpoJobs/p").completedTime(end).build();
    Job evaluation = EvaluationJob.builder().name("accounts/a/evaluationJobs/e").build();

    assertThat(preference.kind()).isEqualTo("dpoJobs");
    assertThat(preference.completedTime()).isEqualTo(end);
    assertThat(evaluation.kind()).isEqualTo("evaluationJobs");
    assertThat(evaluation.completedTime()).isNull();
    assertThat(DpoJob.builder().name("p").build().kind()).isEmpty();
  }
}
