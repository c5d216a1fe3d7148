// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.testkit.http.ApiError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps bytes: up to 1 MB in memory, more in temporary files that are deleted on close. Safe for many threads. */
public final class Blobs implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 << 10;

  private final long mostBytes;
  private final LongSupplier storedBytes;
  // For uploads in progress, which together have the room of one.
  private final AtomicLong arriving = new AtomicLong();
  @Nullable TempFolder folder;

  /** Accepts uploads while the stored bytes do not exceed this number. */
  public Blobs(long mostBytes, LongSupplier storedBytes) {
    this.mostBytes = mostBytes;
    this.storedBytes = storedBytes;
  }

  /** Deletes the temporary files of killed processes. */
  public static void sweep() {
    TempFolder.sweep(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Reads the stream to its end and keeps its bytes.
   *
   * @throws ApiError 413 if there is no room for them
   */
  public Blob keep(InputStream in) throws IOException {
    long copied = 0;
    try (var out = writer()) {
      var buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        copied += read;
        checkRoom(arriving.addAndGet(read));
        out.write(buffer, read);
      }
      return out.blob();
    } finally {
      arriving.addAndGet(-copied);
    }
  }

  /**
   * Checks whether this many more bytes can be stored.
   *
   * @throws ApiError 413 if there is no room for them
   */
  void checkRoom(long bytes) {
    if (storedBytes.getAsLong() + bytes > mostBytes) {
      throw ApiError.tooLarge(
          "the fake stores at most "
              + mostBytes
              + " bytes of files; delete some, reset it, or start it with --max-stored-bytes NUMBER");
    }
  }

  /** Keeps bytes that the fake made itself. */
  public Blob of(byte[] bytes) {
    try (var out = writer()) {
      out.write(bytes, bytes.length);
      return out.blob();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For bytes that the fake makes one after the other. */
  public BlobWriter writer() {
    return new BlobWriter(this);
  }

  synchronized Path newFile() throws IOException {
    if (folder == null) {
      folder = TempFolder.create();
    }
    return folder.newFile();
  }

  /** Deletes all files. */
  @Override
  public synchronized void close() {
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }
}
