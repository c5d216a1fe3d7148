// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.dataset.SignedFileGateway;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.FileBody;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Operation.Target;
import dev.fireworks4j.rest.call.Repeat;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;

final class RestSignedFiles implements SignedFileGateway {
  private static final int BUFFER = 64 * 1024;

  private final Session session;

  RestSignedFiles(Session session) {
    this.session = session;
  }

  /** Both headers are part of the signature, so they must be exactly these. */
  Operation<byte[]> put(SignedUrl url, Path file) {
    long bytes = LocalFile.sizeBytes("upload", file);
    String label = "upload " + file.getFileName() + " to " + place(url);
    var headers = Headers.of(Map.of("X-Goog-Content-Length-Range", bytes + "," + bytes));
    var body = FileBody.of(file, bytes, "application/octet-stream");
    Decoder<byte[]> ignoring = answer -> answer.readNBytes(1024);
    return new Operation<>(
        label, "PUT", uri(url), headers, body, Repeat.IDEMPOTENT, Target.SIGNED, ignoring, null);
  }

  @Override
  public void upload(SignedUrl url, Path file) {
    session.run(put(url, file), session.begin(session.uploadDeadline()));
  }

  @Override
  public InputStream open(SignedUrl url) {
    return open(url, 0);
  }

  /** Storage may answer with the whole file all the same. */
  InputStream open(SignedUrl url, long fromByte) {
    Headers headers =
        fromByte == 0 ? Headers.empty() : Headers.of(Map.of("Range", "bytes=" + fromByte + "-"));
    String label = "open " + place(url);
    Decoder<InputStream> handingOver = stream -> stream;
    return session.run(
        new Operation<>(
            label,
            "GET",
            uri(url),
            headers,
            null,
            Repeat.READ,
            Target.SIGNED_STREAM,
            handingOver,
            null),
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
              get(label, url, Target.SIGNED, body -> write(label, body, part)),
              session.begin(session.downloadDeadline()));
      move(label, part, target);
      return bytes;
    } finally {
      deleteQuietly(part);
    }
  }

  private static long write(String label, InputStream body, Path part) throws IOException {
    try (OutputStream out = create(label, part)) {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        write(label, part, out, buffer, read);
        bytes += read;
      }
      return bytes;
    }
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

  private <T> Operation<T> get(String label, SignedUrl url, Target target, Decoder<T> decoder) {
    return new Operation<>(
        label, "GET", uri(url), Headers.empty(), null, Repeat.READ, target, decoder, null);
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
