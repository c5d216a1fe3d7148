// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetFormat;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.dataset.DatasetUpload;
import dev.fireworks4j.dataset.TransferProgress.Phase;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.EncryptionState;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.time.Timekeeper;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows from files to a READY dataset, and leaves nothing half-made behind that it does not name. */
public final class DatasetUploader {
  private final DatasetGateway datasets;
  private final FileSender sender;
  private final Timekeeper time;

  /** Works on the ports of a client. */
  public DatasetUploader(DatasetGateway datasets, FileSender sender, Timekeeper time) {
    this.datasets = datasets;
    this.sender = sender;
    this.time = time;
  }

  /** Runs all steps. */
  public Dataset upload(DatasetUpload upload) {
    if (upload.rows() == null) {
      return upload(upload, upload.files());
    }
    try (var file = RowFile.of(upload)) {
      return upload(upload, List.of(file.path()));
    }
  }

  private Dataset upload(DatasetUpload upload, List<Path> paths) {
    List<LocalRows> files = LocalRows.of(paths);
    var tally = new Tally(upload.listener(), files.stream().mapToLong(LocalRows::bytes).sum());
    long rows = count(upload, paths, tally);
    files.forEach(LocalRows::requireUnchanged);
    tally.phase(Phase.CREATING);
    Dataset created = create(upload, rows);
    try {
      Dataset ready = fill(created, upload, files, tally);
      tally.phase(Phase.DONE);
      return ready;
    } catch (StillProcessing named) {
      throw named.exception();
    } catch (RuntimeException failure) {
      throw upload.isResumable() ? stopped(created, failure) : cleanedUp(created, failure);
    }
  }

  private static long count(DatasetUpload upload, List<Path> paths, Tally tally) {
    Long known = upload.exampleCount();
    if (known != null) {
      return known;
    }
    tally.phase(Phase.VALIDATING);
    var validation = DatasetValidation.of(upload.format());
    return validation.check(paths.toArray(Path[]::new)).orThrow().rows();
  }

  private Dataset create(DatasetUpload upload, long rows) {
    CreateDataset spec =
        CreateDataset.builder()
            .id(upload.id())
            .displayName(upload.displayName())
            .exampleCount(rows)
            .userUploaded(Empty.of())
            .format(format(upload.format()))
            .build();
    try {
      return upload.isResumable() ? datasets.createIfAbsent(spec) : datasets.create(spec);
    } catch (CallException unknown) {
      throw unknown.mayHaveTakenEffect() ? perhapsCreated(spec, unknown) : unknown;
    }
  }

  /** The service has a word for conversations only; other rows go without. */
  private static @Nullable DatasetFormat format(RowFormat rows) {
    return rows == RowFormat.CHAT || rows == RowFormat.PROMPT ? DatasetFormat.CHAT : null;
  }

  private Dataset fill(Dataset created, DatasetUpload upload, List<LocalRows> files, Tally tally) {
    if (DatasetState.READY.equals(created.state())) {
      return created;
    }
    if (EncryptionState.CMEK.equals(created.encryptionState())) {
      throw new InvalidRequestException(
          "upload",
          List.of(
              "dataset: it is encrypted with a key of the account (CMEK); its files must be encrypted"
                  + " before they are uploaded, which this library does not do"));
    }
    tally.phase(Phase.TRANSFERRING);
    new FileTransfer(datasets, sender, time, tally).send(created.name(), files);
    tally.phase(Phase.PROCESSING);
    return new ReadyWait(datasets).await(created.name(), upload.readyWithin());
  }

  private static FireworksException stopped(Dataset created, RuntimeException failure) {
    return new IncompleteTransferException(
        "upload of "
            + created.name()
            + " stopped half-way; the dataset stays\n  Cause: "
            + failure.getMessage()
            + "\n  Do:    run the same upload again, it goes on from there, or delete() the dataset",
        created.name(),
        failure);
  }

  private static FireworksException perhapsCreated(CreateDataset spec, CallException unknown) {
    String id = String.valueOf(spec.id());
    return new IncompleteTransferException(
        "upload of dataset "
            + id
            + " stopped at its creation, which may have taken effect\n  Cause: "
            + unknown.getMessage()
            + "\n  Do:    get() it; if it is there, delete() it or upload with isResumable",
        id,
        unknown);
  }

  /** An interrupt would end the deletion at once, so it waits until that is done. */
  private RuntimeException cleanedUp(Dataset created, RuntimeException failure) {
    boolean wasInterrupted = Thread.interrupted();
    try {
      datasets.delete(ResourceName.parse(created.name()).id());
      return failure;
    } catch (NotFoundException gone) {
      return failure;
    } catch (FireworksException undeleted) {
      failure.addSuppressed(undeleted);
      return new IncompleteTransferException(
          "upload of "
              + created.name()
              + " failed, and so did deleting the dataset\n  Cause: "
              + failure.getMessage()
              + "\n  Do:    delete() it, or upload with isResumable to go on with it",
          created.name(),
          failure);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
