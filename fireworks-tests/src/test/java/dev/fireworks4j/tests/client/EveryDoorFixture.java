// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetFormat;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A client through each door of the fake. */
abstract class EveryDoorFixture {
  static final String BASE = "accounts/fireworks/models/llama-v3p1-8b-instruct";
  static final Duration LONG_ENOUGH = Duration.ofHours(3);

  @Parameter String door;
  @TempDir Path folder;

  final FakeFireworks fake = FakeFireworks.start();
  Fireworks fireworks;

  @BeforeEach
  void connect() {
    fireworks = Doors.open(fake, door);
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  <J extends Job> void listsGetsAndDeletes(JobGateway<J> jobs, String id) {
    assertThat(jobs.list()).extracting(Job::id).contains(id);
    assertThat(jobs.get(jobs.get(id).name()).id()).isEqualTo(id);
    J masked = jobs.get(id, FieldMask.of("state"));
    assertThat(masked.state().isKnown()).isTrue();
    assertThat(masked.createTime()).isNull();
    jobs.delete(id);
    fake.clock().advance(Duration.ofHours(1));
    assertThatThrownBy(() -> jobs.get(id)).isInstanceOf(NotFoundException.class);
  }

  static CreateDpoJob dpo(String id, String dataset) {
    return CreateDpoJob.builder()
        .id(id)
        .dataset(dataset)
        .trainingConfig(TrainingConfig.builder().baseModel(BASE).outputModel(id + "-out").build())
        .lossConfig(LossConfig.dpo(0.1))
        .build();
  }

  void chat(String id, int rows) throws IOException {
    upload(id, chatRows(rows), rows);
  }

  static String chatRows(int rows) {
    return ("{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"hello\"}]}\n")
        .repeat(rows);
  }

  void preferences(String id, int rows) throws IOException {
    upload(
        id,
        ("{\"input\":{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"tools\":[]},"
                + "\"preferred_output\":[{\"role\":\"assistant\",\"content\":\"hello\"}],"
                + "\"non_preferred_output\":[{\"role\":\"assistant\",\"content\":\"go away\"}]}\n")
            .repeat(rows),
        rows);
  }

  void upload(String id, String rows, long count) throws IOException {
    fireworks
        .datasets()
        .create(
            CreateDataset.builder().id(id).exampleCount(count).format(DatasetFormat.CHAT).build());
    Path file = Files.writeString(folder.resolve(id + ".jsonl"), rows);
    assertThat(fireworks.datasets().upload(id, file).state()).isEqualTo(DatasetState.READY);
  }

  Dataset created(String id) {
    return fireworks.datasets().get(id);
  }
}
