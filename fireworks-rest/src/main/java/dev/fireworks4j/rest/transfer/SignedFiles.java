// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.dataset.SignedFileGateway;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Operation.AnswerBody;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/** Files behind single signed URLs. */
public final class SignedFiles implements SignedFileGateway {
  private final TransferClient client;

  /** Works for one view of a client. */
  public SignedFiles(TransferClient client) {
    this.client = client;
  }

  @Override
  public void upload(SignedUrl url, Path file) {
    var body = FileBody.of(SourceFile.of(file), bytes -> {});
    new FileSender(client, client.beginUpload()).put(url, body);
  }

  @Override
  public InputStream open(SignedUrl url) {
    var operation =
        new SignedRequests(client)
            .of("GET", "open", url, answer -> answer)
            .with(AnswerBody.STREAMED);
    return client.open(operation, client.beginDownload());
  }

  @Override
  public long download(SignedUrl url, Path target) {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(target, "target");
    var file = new FileDownload(client, client.beginDownload(), DownloadSource.of(url, target));
    return file.run(target, Set.of(), new ProgressMeter(TransferListener.NONE, 1)).bytes();
  }
}
