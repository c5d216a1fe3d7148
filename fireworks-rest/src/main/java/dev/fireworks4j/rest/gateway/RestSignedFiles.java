// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.dataset.SignedFileGateway;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.AnswerDecoder;
import dev.fireworks4j.rest.call.FileBody;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Operation.AnswerBody;
import dev.fireworks4j.rest.transfer.CountingBody;
import dev.fireworks4j.rest.transfer.Fingerprint;
import dev.fireworks4j.rest.transfer.StoredBytes;
import dev.fireworks4j.transport.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.LongConsumer;

final class RestSignedFiles implements SignedFileGateway {
  private static final int BUFFER = 64 * 1024;

  private final Session session;

  RestSignedFiles(Session session) {
    this.session = session;
  }

  /** Both headers are part of the signature, so they must be exactly these. */
  void put(SignedUrl url, Path file, LongConsumer sent) {
    long bytes = LocalFile.sizeBytes("upload", file);
    String label = "upload " + file.getFileName() + " to " + place(url);
    var body = new CountingBody(FileBody.of(file, bytes, "application/octet-stream"), sent);
    AnswerDecoder<StoredBytes> keeping =
        answer -> {
          answer.body().readNBytes(1024);
          return StoredBytes.of(answer);
        };
    StoredBytes kept =
        send(
            Operation.signed(label, "PUT", uri(url), keeping)
                .with("X-Goog-Content-Length-Range", bytes + "," + bytes)
                .with(body),
            body,
            file);
    if (!body.fingerprint().agrees(kept.crc32c())) {
      throw new CorruptTransferException(
          label + " failed: storage keeps other bytes than were sent\n  Do:    upload it again");
    }
  }

  /** Failures of the local file are told as such. */
  <T> T send(Operation<T> operation, CountingBody body, Path file) {
    try {
      return session.run(operation, session.begin(session.uploadDeadline()));
    } catch (FireworksException failed) {
      IOException local = body.failure();
      throw local == null ? failed : new FileTransferException(operation.label(), file, local);
    }
  }

  @Override
  public void upload(SignedUrl url, Path file) {
    put(url, file, bytes -> {});
  }

  @Override
  public InputStream open(SignedUrl url) {
    return open(url, 0).body();
  }

  /** Storage may answer with the whole file all the same. */
  HttpResponse open(SignedUrl url, long fromByte) {
    var operation = get("open " + place(url), url, answer -> answer).with(AnswerBody.STREAMED);
    return session.run(
        fromByte == 0 ? operation : operation.with("Range", "bytes=" + fromByte + "-"),
        session.begin(session.downloadDeadline()));
  }

  /** Written beside the target and moved at the end, so that half a file never stands under its name. */
  @Override
  public long download(SignedUrl url, Path target) {
    Objects.requireNonNull(target, "target");
    String label = "download " + place(url);
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      long bytes =
          session.run(
              get(label, url, answer -> write(label, answer, part)),
              session.begin(session.downloadDeadline()));
      move(label, part, target);
      return bytes;
    } finally {
      deleteQuietly(part);
    }
  }

  private static long write(String label, HttpResponse answer, Path part) throws IOException {
    var fingerprint = new Fingerprint();
    long bytes = 0;
    try (OutputStream out = create(label, part)) {
      byte[] buffer = new byte[BUFFER];
      InputStream body = answer.body();
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        write(label, part, out, buffer, read);
        fingerprint.add(buffer, 0, read);
        bytes += read;
      }
    }
    if (!fingerprint.agrees(StoredBytes.of(answer).crc32c())) {
      throw new CorruptTransferException(
          label + " failed: the checksum differs\n  Do:    download it again");
    }
    return bytes;
  }

  private static OutputStream create(String label, Path part) {
    try {
      return Files.newOutputStream(part);
    } catch (IOException refused) {
      throw new FileTransferException(label, part, refused);
    }
  }

  private static void write(String label, Path part, OutputStream out, byte[] buffer, int count) {
    try {
      out.write(buffer, 0, count);
    } catch (IOException full) {
      throw new FileTransferException(label, part, full);
    }
  }

  private static void move(String label, Path part, Path target) {
    try {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new FileTransferException(label, target, refused);
    }
  }

  private static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException leftBehind) {
      // The transfer has ended by now, and its own outcome matters more.
      part.toFile().deleteOnExit();
    }
  }

  private <T> Operation<T> get(String label, SignedUrl url, AnswerDecoder<T> decoder) {
    return Operation.signed(label, "GET", uri(url), decoder);
  }

  private URI uri(SignedUrl url) {
    Objects.requireNonNull(url, "url");
    URI uri = url.uri();
    PlainHttp.refuse("signed URL", uri, session.isPlainHttpAllowed());
    return uri;
  }

  /** Host and last path segment, without the signature. */
  private static String place(SignedUrl url) {
    Objects.requireNonNull(url, "url");
    URI uri = url.uri();
    String path = String.valueOf(uri.getPath());
    return path.substring(path.lastIndexOf('/') + 1) + " at " + uri.getHost();
  }
}
