// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.data.DatasetRow;
import dev.fireworks4j.data.RowFiles;
import dev.fireworks4j.error.FileTransferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Typed rows in a temporary file that is deleted on close. */
record TypedRows(Path folder) implements AutoCloseable {
  static TypedRows write(Iterable<? extends DatasetRow> rows) {
    Path folder;
    try {
      folder = Files.createTempDirectory("fireworks4j-recipe");
    } catch (IOException e) {
      throw new FileTransferException("write rows", Path.of("rows.jsonl"), e);
    }
    var written = new TypedRows(folder);
    try {
      RowFiles.write(written.file(), rows);
      return written;
    } catch (RuntimeException | Error e) {
      written.close();
      throw e;
    }
  }

  Path file() {
    return folder.resolve("rows.jsonl");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file());
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
