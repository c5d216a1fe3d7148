// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.testkit.http.Content;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/** A stored file: in memory when small, else in a temporary file. */
public final class Blob implements Content {
  private final byte[] bytes;
  private final @Nullable Path path;
  private final long sizeBytes;
  private volatile @Nullable String crc32c;

  private Blob(byte[] bytes, @Nullable Path path, long sizeBytes) {
    this.bytes = bytes;
    this.path = path;
    this.sizeBytes = sizeBytes;
  }

  static Blob inMemory(byte[] bytes) {
    return new Blob(bytes, null, bytes.length);
  }

  static Blob onDisk(Path path, long sizeBytes) {
    return new Blob(new byte[0], path, sizeBytes);
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  /** Checksum of the bytes, in base64, as storage states it. */
  public String crc32c() throws IOException {
    String known = crc32c;
    if (known == null) {
      var checksum = new CRC32C();
      try (var in = new CheckedInputStream(open(), checksum)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      byte[] sum = ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array();
      known = Base64.getEncoder().encodeToString(sum);
      crc32c = known;
    }
    return known;
  }

  /** Deletes the bytes if they are on disk. They must no longer be in use. */
  public void delete() {
    if (path != null) {
      // A file that is still being read cannot be deleted on some systems; closing the fake does
      // it.
      boolean unused = path.toFile().delete();
    }
  }

  /** All bytes. */
  public byte[] bytes() {
    try (var in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a text that are not blank, one in memory at a time. Closing the stream closes the file. */
  public Stream<String> lines() {
    try {
      var reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank()).onClose(() -> close(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Reader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open() throws IOException {
    return path == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(path);
  }
}
