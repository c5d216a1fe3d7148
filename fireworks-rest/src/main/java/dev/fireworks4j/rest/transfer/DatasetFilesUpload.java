// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends the files of one dataset: a small one in one request, anything else to signed URLs. */
final class DatasetFilesUpload {
  private final TransferClient client;
  private final SharedDeadline deadline;
  private final DatasetGateway datasets;
  private final FileSender sender;
  private final ProgressMeter meter;

  DatasetFilesUpload(TransferClient client, SharedDeadline deadline, ProgressMeter meter) {
    this.client = client;
    this.deadline = deadline;
    this.datasets = client.datasets(deadline);
    this.sender = new FileSender(client, deadline);
    this.meter = meter;
  }

  /** Null if all is sent and the service said so; how the last request ended if that is not known. */
  @Nullable CallException send(String dataset, List<SourceFile> files) {
    boolean isSmall = files.size() == 1 && files.get(0).bytes() <= MultipartBody.MAX_BYTES;
    if (isSmall) {
      return sendInOneRequest(dataset, files.get(0));
    }
    new SignedUploads(client, deadline, meter, sizes -> datasets.uploadUrls(dataset, sizes))
        .send(dataset, files);
    return validate(dataset);
  }

  /**
   * The same for one file. A body that was not taken to its end cannot have become the dataset's contents.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException if it is too large or not named {@code *.jsonl}
   */
  @Nullable CallException sendInOneRequest(String dataset, SourceFile file) {
    FileBody body = MultipartBody.of(body(file));
    try {
      sender.post(dataset, body);
      meter.finished(file.name());
      return null;
    } catch (CallException e) {
      if (e.mayHaveTakenEffect() && body.isTaken()) {
        return e;
      }
      throw e;
    }
  }

  private @Nullable CallException validate(String dataset) {
    try {
      datasets.validateUpload(dataset);
      return null;
    } catch (CallException e) {
      if (e.mayHaveTakenEffect()) {
        return e;
      }
      throw e;
    }
  }

  private FileBody body(SourceFile file) {
    return FileBody.of(file, bytes -> meter.moved(file.name(), bytes));
  }
}
