// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.dataset.UploadedFile;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Repeat;
import dev.fireworks4j.rest.data.CountingBody;
import dev.fireworks4j.rest.data.FileSender;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
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
    Operation<UploadedFile> operation =
        datasets.post(dataset, ":upload", Map.of(), session.reading(UploadedFile.class));
    send(operation.with(MultipartFile.of(file)).with(Repeat.ONCE), file, sent);
  }

  @Override
  public void put(SignedUrl url, Path file, LongConsumer sent) {
    send(files.put(url, file), file, sent);
  }

  @Override
  public InputStream open(SignedUrl url, long fromByte) {
    return files.open(url, fromByte);
  }

  private <T> void send(Operation<T> operation, Path file, LongConsumer sent) {
    RequestBody whole = operation.body();
    if (whole == null) {
      throw new IllegalStateException("an upload has a body");
    }
    var body = new CountingBody(whole, sent);
    try {
      session.run(operation.with(body), session.begin(session.uploadDeadline()));
    } catch (FireworksException failed) {
      IOException local = body.failure();
      throw local == null ? failed : new FileTransferException(operation.label(), file, local);
    }
  }
}
