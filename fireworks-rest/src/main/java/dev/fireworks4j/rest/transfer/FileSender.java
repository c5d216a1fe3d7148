// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.SharedDeadline;

/** Sends files within one deadline, and compares what the other side says it has. */
final class FileSender {
  private final TransferClient client;
  private final SharedDeadline deadline;

  FileSender(TransferClient client, SharedDeadline deadline) {
    this.client = client;
    this.deadline = deadline;
  }

  /** Sends a file, framed as multipart, to a dataset in one request. */
  void post(String dataset, FileBody file) {
    Operation<UploadedFile> operation = client.uploadTo(dataset).with(file);
    Long bytes = client.upload(operation, deadline).bytes();
    if (bytes != null && bytes != file.file().bytes()) {
      throw new CorruptTransferException(
          operation.label()
              + " failed: the service keeps "
              + bytes
              + " bytes of "
              + file.file().bytes()
              + "\n  Do:    upload it again");
    }
  }

  /** Sends a file to a signed URL. The header is part of the signature, so it must be exactly this. */
  void put(SignedUrl url, FileBody file) {
    long bytes = file.file().bytes();
    Operation<StoredBytes> operation =
        new SignedRequests(client)
            .of(
                "PUT",
                "upload " + ForeignText.id(file.file().name()) + " to",
                url,
                answer -> {
                  answer.body().readNBytes(1024);
                  return StoredBytes.of(answer);
                })
            .with("X-Goog-Content-Length-Range", bytes + "," + bytes)
            .with(file);
    if (!file.agrees(client.upload(operation, deadline).crc32c())) {
      throw new CorruptTransferException(
          operation.label()
              + " failed: storage keeps other bytes than were sent\n  Do:    upload it again");
    }
  }
}
