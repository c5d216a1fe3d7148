// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.PreferenceExample;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnyKindTest {
  private final FakeFireworks fake = FakeFireworks.start();
  private final Fireworks fireworks = fake.connect();

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  @Test
  void one_method_restarts_tuning_jobs_of_every_kind() {
    var running = Map.<String, Object>of("state", JobState.RUNNING.value());
    String preference = fake.jobs().add("dpoJobs", running);
    String supervised = fake.jobs().add("supervisedFineTuningJobs", running);

    var restartedPreference = AnyKind.restart(fireworks.dpoJobs(), preference);
    var restartedSupervised = AnyKind.restart(fireworks.supervisedFineTuningJobs(), supervised);

    assertThat(restartedPreference.name()).isEqualTo(preference);
    assertThat(restartedSupervised.name()).isEqualTo(supervised);
  }

  @Test
  void one_method_awaits_resources_of_every_kind() {
    String job = fake.jobs().add("dpoJobs", Map.of("state", JobState.COMPLETED.value()));
    var row = PreferenceExample.of("q", "better", "worse");
    fireworks
        .datasets()
        .upload(DatasetUpload.ofRows("prefs", RowFormat.PREFERENCE, Stream.of(row, row, row)));

    assertThat(AnyKind.finished(fireworks.dpoJobs(), job).state()).isEqualTo(JobState.COMPLETED);
    assertThat(AnyKind.finished(fireworks.datasets(), "prefs").state())
        .isEqualTo(DatasetState.READY);
  }

  @Test
  void one_method_creates_resources_of_every_kind_once() {
    var spec = CreateDataset.builder().id("prefs").exampleCount(3L).build();

    assertThat(AnyKind.ensure(fireworks.datasets(), spec)).isTrue();
    assertThat(AnyKind.ensure(fireworks.datasets(), spec)).isFalse();
  }
}
