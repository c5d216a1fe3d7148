// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.evaluator.Evaluator;
import dev.fireworks4j.evaluator.EvaluatorGateway;
import dev.fireworks4j.evaluator.EvaluatorState;
import dev.fireworks4j.evaluator.EvaluatorUpload;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.transfer.SourceFolder.PackedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Sends source folders to evaluators, up to the start of the build.
 *
 * @param evaluators all of their calls end by the deadline
 */
public record EvaluatorUploader(
    TransferClient client, EvaluatorGateway evaluators, SharedDeadline deadline) {

  /** Creates the evaluator, and sends its source unless it is ACTIVE already. */
  public Evaluator upload(EvaluatorUpload upload) {
    var spec = upload.evaluator();
    List<PackedFile> files = SourceFolder.files(upload.folder(), spec.entryPoint());
    try (var temporary = TempDirectory.create()) {
      SourceFile file =
          SourceFile.of(
              SourceArchive.in(temporary.path(), Objects.requireNonNull(spec.id()), files));
      ProgressMeter meter = ProgressMeter.of(upload.listener(), List.of(file));
      meter.phase(TransferPhase.CREATING);
      Evaluator created = evaluators.createIfAbsent(spec);
      if (!EvaluatorState.ACTIVE.equals(created.state())) {
        send(created, file, meter);
      }
      return created;
    }
  }

  /** Sends a source to an evaluator that is there. */
  public Evaluator upload(String evaluator, Path folder) {
    SourceFolder.files(folder, null);
    Evaluator stored = evaluators.get(evaluator);
    List<PackedFile> files = SourceFolder.files(folder, stored.entryPoint());
    try (var temporary = TempDirectory.create()) {
      SourceFile file = SourceFile.of(SourceArchive.in(temporary.path(), stored.id(), files));
      send(stored, file, ProgressMeter.of(null, List.of(file)));
    }
    return stored;
  }

  private void send(Evaluator evaluator, SourceFile file, ProgressMeter meter) {
    String name = evaluator.name();
    try {
      if (!EvaluatorState.BUILDING.equals(evaluator.state())) {
        evaluators.prepareCodeUpload(name);
      }
      meter.phase(TransferPhase.TRANSFERRING);
      new SignedUploads(client, deadline, meter, sizes -> evaluators.uploadUrls(name, sizes))
          .send(name, List.of(file));
      meter.phase(TransferPhase.PROCESSING);
      evaluators.validateUpload(name);
    } catch (FireworksException e) {
      throw FailedUpload.stopped("evaluator", name, e);
    }
  }
}
