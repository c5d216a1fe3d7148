// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DatasetRow;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.rest.rows.MoshiRowCodec;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Typed rows in a temporary file, deleted when it is closed. */
final class TypedRowsFile implements AutoCloseable {
  private static final MoshiRowCodec CODEC = new MoshiRowCodec();

  private final Path path;

  private TypedRowsFile(Path path) {
    this.path = path;
  }

  /** Writes the rows of an upload, and closes their stream. */
  static TypedRowsFile of(DatasetUpload upload) {
    var file = new TypedRowsFile(TempDirectory.create().resolve("rows.jsonl"));
    try (var rows = Objects.requireNonNull(upload.rows())) {
      file.write(rows.iterator(), upload);
    } catch (RuntimeException | Error failure) {
      file.close();
      throw failure;
    }
    return file;
  }

  Path path() {
    return path;
  }

  private void write(Iterator<? extends DatasetRow> rows, DatasetUpload upload) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 64 * 1024)) {
      for (long number = 1; rows.hasNext(); number++) {
        DatasetRow row = rows.next();
        if (row.format() != upload.format()) {
          String problem = "row " + number + " is of " + row.format() + ", not " + upload.format();
          throw new InvalidRequestException("upload", List.of("rows: " + problem));
        }
        out.write(CODEC.write(row.toJson()));
        out.write('\n');
      }
    } catch (IOException full) {
      throw new FileTransferException("write rows", path, full);
    }
    if (isEmpty()) {
      throw new InvalidRequestException("upload", List.of("rows: none came; give at least one"));
    }
  }

  private boolean isEmpty() {
    try {
      return Files.size(path) == 0;
    } catch (IOException gone) {
      throw new FileTransferException("write rows", path, gone);
    }
  }

  @Override
  public void close() {
    TempDirectory.delete(Objects.requireNonNull(path.getParent()));
  }
}
