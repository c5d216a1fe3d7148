// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.dataset.SignedFileGateway;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation.AnswerBody;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Files behind single signed URLs. */
public record SignedFiles(TransferClient client) implements SignedFileGateway {
  private static final int MAX_TEXT_BYTES = 1 << 20;

  @Override
  public void upload(SignedUrl url, Path file) {
    var body = FileBody.of(SourceFile.of(file), bytes -> {});
    client.put(url, body, client.beginUpload());
  }

  @Override
  public InputStream open(SignedUrl url) {
    var operation = client.signed("GET", "open", url, answer -> answer).with(AnswerBody.STREAMED);
    return client.open(operation, client.beginDownload());
  }

  @Override
  public long download(SignedUrl url, Path target) {
    Objects.requireNonNull(url, "url");
    return download(() -> url, target);
  }

  /** Downloads a file; the time that it takes to ask for its URL counts against the deadline. */
  public long download(Supplier<SignedUrl> url, Path target) {
    Objects.requireNonNull(target, "target");
    SharedDeadline deadline = client.beginDownload();
    var file = new FileDownload(client, deadline, DownloadSource.of(url.get(), target));
    return file.run(target, Set.of(), new ProgressMeter(TransferListener.NONE, 1)).bytes();
  }

  /**
   * Reads a file within the call, again from its beginning where an attempt breaks off. The time that it takes to ask
   * for its URL counts against the deadline.
   */
  public <T> T read(Supplier<SignedUrl> url, Decoder<T> content) {
    SharedDeadline deadline = client.beginDownload();
    return client.download(client.signed("GET", "read", url.get(), content), deadline);
  }

  /** A text, such as a log; only the end of one over 1 MiB, from the start of a line. */
  public String text(Supplier<SignedUrl> url) {
    return read(url, answer -> end(answer.body()));
  }

  private static String end(InputStream text) throws IOException {
    byte[] kept = text.readNBytes(MAX_TEXT_BYTES);
    boolean isCut = false;
    for (byte[] more = text.readNBytes(MAX_TEXT_BYTES);
        more.length > 0;
        more = text.readNBytes(MAX_TEXT_BYTES)) {
      var both = new ByteArrayOutputStream(kept.length + more.length);
      both.write(kept);
      both.write(more);
      kept = Arrays.copyOfRange(both.toByteArray(), both.size() - MAX_TEXT_BYTES, both.size());
      isCut = true;
    }
    String end = new String(kept, StandardCharsets.UTF_8);
    return isCut ? end.substring(end.indexOf('\n') + 1) : end;
  }
}
