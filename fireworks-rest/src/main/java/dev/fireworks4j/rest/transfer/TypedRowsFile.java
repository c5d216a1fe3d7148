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

/** Typed rows as a file. */
final class TypedRowsFile {
  private static final MoshiRowCodec CODEC = new MoshiRowCodec();

  private TypedRowsFile() {}

  /** Writes the rows of an upload to a file, and closes their stream. */
  static void write(DatasetUpload upload, Path path) {
    try (var rows = Objects.requireNonNull(upload.rows())) {
      write(rows.iterator(), upload, path);
    }
  }

  private static void write(Iterator<? extends DatasetRow> rows, DatasetUpload upload, Path path) {
    long number = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 64 * 1024)) {
      while (rows.hasNext()) {
        DatasetRow row = rows.next();
        number++;
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
    if (number == 0) {
      throw new InvalidRequestException(
          "upload", List.of("rows: the stream has none; give at least one"));
    }
  }
}
