// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.CheckedFile;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.data.ValidationReport;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetFormat;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.EncryptionState;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uploads rows from files and waits until the dataset is READY. After a failure it leaves nothing incomplete that its
 * error does not name.
 */
public record DatasetUploader(TransferClient client, TransferDatasets datasets) {
  private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(3);

  /** Sends one file to a dataset that is there, in one request, and waits until the dataset is ready. */
  public Dataset upload(String dataset, Path path) {
    SharedDeadline deadline = client.beginUpload();
    SourceFile file = SourceFile.of(path);
    var meter = ProgressMeter.of(null, List.of(file));
    CallException unclear = filesUpload(deadline, meter).sendInOneRequest(dataset, file);
    return ready(dataset, DatasetUpload.USUAL_WAIT, deadline, unclear);
  }

  /**
   * Waits until the service has processed the rows, all of which were sent.
   *
   * @param unclear failure of the last request, if it is not known whether the service received it
   * @throws dev.fireworks4j.error.JobFailedException if the service rejects the rows
   * @throws IncompleteTransferException if the state is not known in time; the dataset must stay
   */
  private Dataset ready(
      String dataset, Duration within, SharedDeadline deadline, @Nullable CallException unclear) {
    Wait wait = Wait.atMost(client.waitAtMost(within, deadline));
    try {
      return datasets.await(dataset, wait.withInterval(FIRST_LOOK, LONGEST_INTERVAL)).orThrow();
    } catch (WaitTimeoutException | CallException e) {
      throw unknown(dataset, unclear == null ? e : unclear);
    }
  }

  private static IncompleteTransferException unknown(String dataset, FireworksException cause) {
    return new IncompleteTransferException(
        """
        all files of %s are uploaded, but it was not seen READY
          Cause: %s
          Do:    await() it, the service may still be working on it; if it never becomes READY, delete() it"""
            .formatted(dataset, cause.getMessage()),
        dataset,
        cause);
  }

  private DatasetFilesUpload filesUpload(SharedDeadline deadline, ProgressMeter meter) {
    return new DatasetFilesUpload(client, datasets.within(deadline), deadline, meter);
  }

  /** Checks the rows, creates the dataset, and sends them. */
  public Dataset upload(DatasetUpload upload) {
    if (upload.rows() == null) {
      return upload(upload, upload.files());
    }
    try (var temporary = TempDirectory.create()) {
      Path rows = temporary.path().resolve("rows.jsonl");
      TypedRowsFile.write(upload, rows);
      return upload(upload, List.of(rows));
    }
  }

  private Dataset upload(DatasetUpload upload, List<Path> paths) {
    SharedDeadline deadline = client.beginUpload();
    List<SourceFile> files = SourceFile.all(paths);
    var meter = ProgressMeter.of(upload.listener(), files);
    Long rows = upload.exampleCount();
    if (rows == null) {
      ValidationReport report = check(upload, paths, meter);
      files = asChecked(files, report.files());
      rows = report.rows();
    }
    meter.phase(TransferPhase.CREATING);
    Dataset created = create(upload, rows, deadline);
    if (DatasetState.READY.equals(created.state())) {
      meter.phase(TransferPhase.DONE);
      return created;
    }
    String name = FailedUpload.name(upload, created);
    try {
      requireOpen(created);
      Dataset ready = fill(name, upload, files, filesUpload(deadline, meter));
      meter.phase(TransferPhase.DONE);
      return ready;
    } catch (IncompleteTransferException stays) {
      throw stays;
    } catch (RuntimeException e) {
      throw new FailedUpload(datasets, upload, name).end(e);
    }
  }

  private static ValidationReport check(
      DatasetUpload upload, List<Path> paths, ProgressMeter meter) {
    ValidationReport known = upload.validation();
    if (known != null) {
      return known;
    }
    meter.phase(TransferPhase.VALIDATING);
    return DatasetValidation.of(upload.format()).check(paths.toArray(Path[]::new)).orThrow();
  }

  private static List<SourceFile> asChecked(List<SourceFile> files, List<CheckedFile> checked) {
    var expected = new ArrayList<SourceFile>();
    for (int i = 0; i < files.size(); i++) {
      expected.add(files.get(i).as(checked.get(i)));
    }
    return expected;
  }

  private Dataset create(DatasetUpload upload, long rows, SharedDeadline deadline) {
    CreateDataset spec =
        CreateDataset.builder()
            .id(upload.id())
            .displayName(upload.displayName())
            .exampleCount(rows)
            .userUploaded(Empty.of())
            .format(format(upload.format()))
            .build();
    var bounded = datasets.within(deadline);
    try {
      return upload.isResumable() ? bounded.createIfAbsent(spec) : bounded.create(spec);
    } catch (CallException e) {
      throw e.mayHaveTakenEffect() ? FailedUpload.perhapsCreated(spec, e) : e;
    }
  }

  /** The service has a format for conversations only; other rows have none. */
  private static @Nullable DatasetFormat format(RowFormat rows) {
    return rows == RowFormat.CHAT || rows == RowFormat.PROMPT ? DatasetFormat.CHAT : null;
  }

  private static void requireOpen(Dataset created) {
    if (EncryptionState.CMEK.equals(created.encryptionState())) {
      throw new InvalidRequestException(
          "upload",
          List.of(
              "dataset: it is encrypted with a key of the account (CMEK); its files must be encrypted"
                  + " before they are uploaded, which this library does not do"));
    }
  }

  private Dataset fill(
      String name, DatasetUpload upload, List<SourceFile> files, DatasetFilesUpload transfer) {
    transfer.meter().phase(TransferPhase.TRANSFERRING);
    CallException unclear = transfer.send(name, files);
    transfer.meter().phase(TransferPhase.PROCESSING);
    return ready(name, upload.readyWithin(), transfer.deadline(), unclear);
  }
}
