// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import dev.fireworks4j.rest.batch.StoredRow.LineKind;
import dev.fireworks4j.rest.batch.StoredRow.RowPosition;
import dev.fireworks4j.rest.rows.RowLines;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;

/**
 * Rows on disk, partitioned by the hash of their id, so that all rows of an id are in one partition, and a partition
 * fits in memory.
 */
final class RowPartitions implements Closeable {
  private static final long PART_BYTES = 4L * 1024 * 1024;
  private static final int MAX_PARTS = 256;
  private static final int BUFFER_BYTES = 64 * 1024;

  /** A row is in memory a few times while it is read. */
  private static final int LONGEST_ROW_BYTES =
      (int) Math.min(64L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 16);

  private final Path folder;
  private final DataOutputStream[] parts;

  /** Enough partitions for this many bytes. */
  RowPartitions(Path folder, long bytes) throws IOException {
    this.folder = folder;
    int count = (int) Math.max(1, Math.min(MAX_PARTS, bytes / PART_BYTES));
    parts = new DataOutputStream[count];
    for (int i = 0; i < count; i++) {
      var file = Files.newOutputStream(path(i));
      parts[i] = new DataOutputStream(new BufferedOutputStream(file));
    }
  }

  int count() {
    return parts.length;
  }

  /**
   * Adds all rows of a file, and closes it.
   *
   * @param name the file, as messages name it
   * @param run number of the run that wrote it, or {@link StoredRow#INPUT}
   */
  void add(String name, InputStream file, int run) throws IOException {
    try (var lines = new RowLines(file, LONGEST_ROW_BYTES)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        var source = new RowPosition(name, lines.number());
        StoredRow row =
            lines.isTooLong()
                ? StoredRow.unreadable(LineKind.TOO_LONG, line, source)
                : StoredRow.of(line, source, run);
        row.write(parts[Math.floorMod(row.key().hashCode(), parts.length)]);
      }
    }
  }

  /** All rows of a partition, joined. */
  Collection<JoinedRow> read(int part) throws IOException {
    var rows = new LinkedHashMap<Object, JoinedRow>();
    try (var in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(path(part)), BUFFER_BYTES))) {
      for (StoredRow row = StoredRow.read(in); row != null; row = StoredRow.read(in)) {
        rows.computeIfAbsent(row.key(), key -> new JoinedRow()).add(row);
      }
    }
    return rows.values();
  }

  private Path path(int part) {
    return folder.resolve("part-" + part);
  }

  /** Ends the input. */
  @Override
  public void close() throws IOException {
    for (DataOutputStream part : parts) {
      part.close();
    }
  }
}
