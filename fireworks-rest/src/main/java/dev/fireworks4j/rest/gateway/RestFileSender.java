// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.dataset.UploadedFile;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.FileBody;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Repeat;
import dev.fireworks4j.rest.transfer.CountingBody;
import dev.fireworks4j.rest.transfer.FileSender;
import dev.fireworks4j.transport.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;

/** Files on their way through the calls of a client, counted as they go. */
final class RestFileSender implements FileSender {
  private final Session session;
  private final Resources<?> datasets;
  private final RestSignedFiles files;

  RestFileSender(Session session, Resources<?> datasets) {
    this.session = session;
    this.datasets = datasets;
    this.files = new RestSignedFiles(session);
  }

  /** Not repeated once it may have reached the server: the contents of a READY dataset are fixed. */
  @Override
  public void post(String dataset, Path file, LongConsumer sent) {
    FileBody framed = MultipartFile.of(file);
    var body = new CountingBody(framed, sent);
    Operation<UploadedFile> operation =
        datasets.post(dataset, ":upload", Map.of(), session.reading(UploadedFile.class));
    Long kept = files.send(operation.with(body).with(Repeat.ONCE), body, file).bytes();
    if (kept != null && kept != framed.fileBytes()) {
      throw new CorruptTransferException(
          operation.label()
              + " failed: the service keeps "
              + kept
              + " bytes of "
              + framed.fileBytes()
              + "\n  Do:    upload it again");
    }
  }

  @Override
  public void put(SignedUrl url, Path file, LongConsumer sent) {
    files.put(url, file, sent);
  }

  @Override
  public HttpResponse open(SignedUrl url, long fromByte) {
    return files.open(url, fromByte);
  }
}
