// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.data.ChatExample;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.data.PreferenceExample;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.RowMessage;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.LossMethod;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.testkit.FakeFireworks;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsIT {

  @Test
  void of_a_preference_job_are_typed_rows() {
    try (var fake = FakeFireworks.start();
        var fireworks = fake.connect()) {
      var row = PreferenceExample.of("q", "better", "worse");
      fireworks
          .datasets()
          .upload(DatasetUpload.ofRows("d", RowFormat.PREFERENCE, Stream.of(row, row, row)));
      fireworks
          .dpoJobs()
          .create(
              CreateDpoJob.builder()
                  .id("p")
                  .dataset("d")
                  .trainingConfig(
                      TrainingConfig.builder()
                          .baseModel("accounts/fireworks/models/llama-v3p1-8b-instruct")
                          .build())
                  .lossConfig(LossConfig.builder().method(LossMethod.DPO).build())
                  .build());

      var early = catchThrowable(() -> fireworks.dpoJobs().metricsRows("p"));
      fake.clock().advance(Duration.ofHours(3));
      var rows = fireworks.dpoJobs().metricsRows("p");

      assertThat(early).isInstanceOf(NotFoundException.class);
      assertThat(rows).extracting(MetricsRow::step).startsWith(1L, 2L, 3L).hasSize(20);
      assertThat(rows.get(0).values()).containsKey("train/loss").doesNotContainKey("step");
    }
  }

  @Test
  void of_a_supervised_job_come_from_the_url_that_the_job_shows() {
    try (var fake = FakeFireworks.start();
        var fireworks = fake.connect()) {
      var row = ChatExample.of(RowMessage.user("q"), RowMessage.assistant("a"));
      fireworks
          .datasets()
          .upload(DatasetUpload.ofRows("d", RowFormat.CHAT, Stream.of(row, row, row)));
      fireworks
          .supervisedFineTuningJobs()
          .create(
              CreateSupervisedFineTuningJob.builder()
                  .id("s")
                  .dataset("d")
                  .baseModel("accounts/fireworks/models/llama-v3p1-8b-instruct")
                  .build());

      fake.clock().advance(Duration.ofHours(3));
      var rows = fireworks.supervisedFineTuningJobs().metricsRows("s");

      assertThat(rows).isNotEmpty().extracting(MetricsRow::step).startsWith(1L, 2L, 3L);
    }
  }

  @Test
  void of_a_supervised_job_that_shows_no_url_are_not_found() {
    try (var fake = FakeFireworks.start();
        var fireworks = fake.connect()) {
      String job = fake.jobs().add("supervisedFineTuningJobs", Map.of("metricsFileSignedUrl", ""));

      var failure = catchThrowable(() -> fireworks.supervisedFineTuningJobs().metricsFileUrl(job));

      assertThat(failure)
          .isInstanceOf(NotFoundException.class)
          .hasMessageContaining("no metrics file yet")
          .hasMessageContaining("ask again after the first training step");
    }
  }
}
