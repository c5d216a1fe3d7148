// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A large file, at both ends.
 *
 * @param url where the server takes or gives it
 * @param file a sparse one to be sent
 */
public record Blob(URI url, Path file, long bytes) implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  /** The amount of the setup is in MiB. */
  public static Blob of(Setup setup, boolean isUpload) throws IOException {
    long bytes = (long) setup.amount() << 20;
    Path file = Files.createTempFile("bench", ".jsonl");
    if (isUpload) {
      try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(bytes);
      }
    }
    return new Blob(setup.server().resolve("/blob/" + bytes), file, bytes);
  }

  /** Reads to the end, the same way for both sides. */
  public long drain(InputStream body) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long sum = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      sum += read;
    }
    if (sum != bytes) {
      throw new IOException(sum + " bytes instead of " + bytes);
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }
}
