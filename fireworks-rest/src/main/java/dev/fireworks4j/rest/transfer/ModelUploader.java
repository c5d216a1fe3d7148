// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.internal.Listeners;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.model.ModelState;
import dev.fireworks4j.model.ModelUpload;
import dev.fireworks4j.model.UploadCheck;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Uploads a folder and waits until the model is READY.
 *
 * @param models all of their calls end by the deadline
 */
public record ModelUploader(TransferClient client, ModelGateway models, SharedDeadline deadline) {
  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final int CHECKS = 60;

  /** Runs all steps. */
  public Model upload(ModelUpload upload) {
    List<SourceFile> files = SourceFile.below(upload.folder());
    var meter = ProgressMeter.of(upload.listener(), files);
    meter.phase(TransferPhase.CREATING);
    Model created = models.createIfAbsent(upload.model());
    if (!ModelState.READY.equals(created.state())) {
      fill(upload, created.name(), files, meter);
      created = models.await(created.name(), Wait.atMost(INTERVAL.multipliedBy(20))).orThrow();
    }
    meter.phase(TransferPhase.DONE);
    return created;
  }

  private void fill(ModelUpload upload, String name, List<SourceFile> files, ProgressMeter meter) {
    try {
      meter.phase(TransferPhase.TRANSFERRING);
      new SignedUploads(client, deadline, meter, sizes -> models.uploadUrls(name, sizes))
          .send(name, files);
      meter.phase(TransferPhase.PROCESSING);
      List<String> warnings = validate(name, upload.checks());
      Consumer<String> listener = upload.onWarning();
      if (listener != null) {
        warnings.forEach(warning -> Listeners.tell(List.of(listener), ForeignText.line(warning)));
      }
    } catch (FireworksException e) {
      throw FailedUpload.stopped("model", name, e);
    }
  }

  /** Files may still be on their way within the service. */
  private List<String> validate(String name, Set<UploadCheck> checks) {
    for (int check = 1; ; check++) {
      try {
        return models.validateUpload(name, checks.toArray(UploadCheck[]::new));
      } catch (ApiException e) {
        boolean mayChange = e.code().equals(StatusCode.FAILED_PRECONDITION) && check < CHECKS;
        if (!mayChange || deadline.left().isZero() || !sleeps()) {
          throw e;
        }
      }
    }
  }

  private boolean sleeps() {
    try {
      client.session().time().sleep(INTERVAL);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
