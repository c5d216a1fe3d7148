// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends the files of one dataset: a small one in one request, anything else to signed URLs. */
record DatasetFilesUpload(
    TransferClient client,
    TransferDatasets datasets,
    SharedDeadline deadline,
    ProgressMeter meter) {

  /**
   * Null if the service confirmed that all is sent; otherwise the failure of the last request, which may have been
   * received.
   */
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
   * The same for one file. A body that was not read to its end cannot have become the dataset's contents.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException if it is too large or not named {@code *.jsonl}
   */
  @Nullable CallException sendInOneRequest(String dataset, SourceFile file) {
    FileBody body = MultipartBody.of(FileBody.of(file, bytes -> meter.moved(file.name(), bytes)));
    try {
      post(dataset, body);
      meter.finished(file.name());
      return null;
    } catch (CallException e) {
      if (e.mayHaveTakenEffect() && body.isTaken()) {
        return e;
      }
      throw e;
    }
  }

  private void post(String dataset, FileBody file) {
    Operation<UploadedFile> operation = datasets.uploading(dataset).with(file);
    Long bytes = client.upload(operation, deadline).bytes();
    if (bytes != null && bytes != file.file().bytes()) {
      throw new CorruptTransferException(
          "%s failed: the service keeps %s bytes of %s\n  Do:    upload it again"
              .formatted(operation.label(), bytes, file.file().bytes()));
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
}
