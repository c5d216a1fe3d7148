// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.JobFailure;
import dev.fireworks4j.testkit.rows.RowKind;
import dev.fireworks4j.testkit.rows.RowReport;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep.StepAction;
import dev.fireworks4j.testkit.store.FakeState;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The datasets that jobs read. */
final class JobInput {
  private JobInput() {}

  /** Fails the job on the first bad row of its dataset. */
  static StepAction validated(String field, RowKind kind) {
    return (store, job) -> validate(store, job.text(field), kind);
  }

  static void validate(FakeState store, String datasetName, RowKind kind) {
    Document dataset = store.find("accounts/datasets", datasetName);
    if (dataset == null) {
      return;
    }
    for (var file : store.filesBelow(Artifacts.dataset(dataset))) {
      try (var rows = file.getValue().open()) {
        String problem = RowReport.of(kind, Document.id(file.getKey()), rows).problem();
        if (problem != null) {
          throw new JobFailure("INVALID_ARGUMENT", problem);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
