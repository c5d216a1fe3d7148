// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.DatasetFormat;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Jobs and datasets to wait for. */
abstract class AwaitFixture {
  static final Wait SIX_HOURS = Wait.atMost(Duration.ofHours(6));
  static final String ROW =
      "{\"input\":{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"tools\":[]},"
          + "\"preferred_output\":[{\"role\":\"assistant\",\"content\":\"hello\"}],"
          + "\"non_preferred_output\":[{\"role\":\"assistant\",\"content\":\"go away\"}]}\n";

  @TempDir Path folder;
  FakeFireworks fake;
  Fireworks fireworks;

  @BeforeEach
  void use(FakeFireworks aFake, Fireworks aClient) {
    fake = aFake;
    fireworks = aClient;
  }

  void prepare() throws IOException {
    fireworks
        .datasets()
        .create(
            CreateDataset.builder()
                .id("prefs")
                .exampleCount(5L)
                .format(DatasetFormat.CHAT)
                .build());
    fireworks
        .datasets()
        .upload("prefs", Files.writeString(folder.resolve("prefs.jsonl"), ROW.repeat(5)));
  }

  void start(String id) throws IOException {
    prepare();
    fireworks.datasets().await("prefs", Wait.atMost(Duration.ofMinutes(5))).orThrow();
    fireworks
        .dpoJobs()
        .create(
            CreateDpoJob.builder()
                .id(id)
                .dataset("prefs")
                .trainingConfig(
                    TrainingConfig.builder()
                        .baseModel("accounts/fireworks/models/llama-v3p1-8b-instruct")
                        .outputModel(id + "-out")
                        .build())
                .lossConfig(LossConfig.dpo(0.1))
                .build());
  }

  void stored(String id, JobState state) {
    fake.jobs().add("dpoJobs", Map.of("name", id, "state", state.value()));
  }
}
