// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.DatasetFormat;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.dataset.DatasetState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** From a local file to a dataset that is ready. */
final class DatasetUpload {
  private final Stage stage;
  private final Report report;

  DatasetUpload(Stage stage) {
    this.stage = stage;
    this.report = stage.report();
  }

  /** Uploads a file with problems too: the tour shows what the service says to them. Returns the dataset's id. */
  String run(String id, Path file) throws IOException, InterruptedException {
    PreferenceCheck check = PreferenceCheck.of(file);
    report.line("checked", file.getFileName() + ": " + check.summary());

    DatasetGateway datasets = stage.fireworks().datasets();
    datasets.create(
        CreateDataset.builder()
            .id(id)
            .exampleCount(check.rows())
            .format(DatasetFormat.CHAT)
            .build());
    report.line("created", "dataset " + id);
    datasets.upload(id, file);
    report.line("uploaded", Files.size(file) + " bytes");
    awaitReady(datasets, id);
    return id;
  }

  private void awaitReady(DatasetGateway datasets, String id) throws InterruptedException {
    var giveUp = stage.time().now().plus(Plan.PATIENCE);
    var state = datasets.get(id).state();
    while (!state.equals(DatasetState.READY)) {
      if (stage.time().now().isAfter(giveUp)) {
        throw new IllegalStateException("dataset " + id + " is still " + state);
      }
      stage.time().sleep(Plan.POLL_EVERY);
      state = datasets.get(id).state();
    }
    report.line("state", state);
  }
}
