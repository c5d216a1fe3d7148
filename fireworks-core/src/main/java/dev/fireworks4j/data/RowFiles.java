// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.data.codec.RowCodec;
import dev.fireworks4j.error.FileTransferException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes typed rows as files. */
public final class RowFiles {
  private static final int BUFFER_BYTES = 64 * 1024;

  private RowFiles() {}

  /**
   * Writes rows as JSON lines, and replaces what the file held. They are not checked; see {@link DatasetValidation}.
   *
   * @return how many rows there were
   * @throws FileTransferException if the file cannot be written
   */
  public static long write(Path file, Iterable<? extends DatasetRow> rows) {
    RowCodec codec = RowCodecs.find();
    long count = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
      for (DatasetRow row : rows) {
        out.write(codec.write(row.toJson()));
        out.write('\n');
        count++;
      }
    } catch (IOException e) {
      throw new FileTransferException("write rows", file, e);
    }
    return count;
  }
}
