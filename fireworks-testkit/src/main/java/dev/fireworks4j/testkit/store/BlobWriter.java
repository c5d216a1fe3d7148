// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A blob that is being written: in memory up to 1 MB, then in a temporary file, which is deleted on close unless it has
 * become a {@link #blob}.
 */
public final class BlobWriter implements AutoCloseable {
  private static final int MEMORY_LIMIT_BYTES = 1 << 20;
  private static final int BUFFER_BYTES = 64 << 10;

  private final Blobs blobs;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable OutputStream disk;
  private @Nullable Path file;
  private boolean isKept;

  BlobWriter(Blobs blobs) {
    this.blobs = blobs;
  }

  void write(byte[] bytes, int length) throws IOException {
    if (disk == null && memory.size() + length > MEMORY_LIMIT_BYTES) {
      file = blobs.newFile();
      disk = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
      memory.writeTo(disk);
      memory.reset();
    }
    (disk == null ? memory : disk).write(bytes, 0, length);
  }

  /** Adds text. */
  public void append(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      write(bytes, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was written. Nothing may be written afterwards. */
  public Blob blob() {
    if (disk == null || file == null) {
      return Blob.inMemory(memory.toByteArray());
    }
    try {
      disk.close();
      isKept = true;
      return Blob.onDisk(file, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (disk == null || file == null || isKept) {
      return;
    }
    try {
      disk.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Closing the fake deletes it.
    }
  }
}
