// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.testkit.http.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A stored file: in memory when small, else in a temporary file. */
public final class Blob implements Content {
  private final byte[] bytes;
  private final @Nullable Path path;
  private final long sizeBytes;

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

  @Override
  public InputStream open() throws IOException {
    return path == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(path);
  }
}
