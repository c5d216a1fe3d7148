// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Rows on disk, parted by the hash of their id so that all rows of an id meet in one part, and a part fits in memory. */
final class RowPartitions implements Closeable {
  private static final long PART_BYTES = 4L * 1024 * 1024;
  private static final int MOST_PARTS = 256;
  private static final JsonReader.Options FIELDS = JsonReader.Options.of("custom_id", "response");

  private final Path folder;
  private final DataOutputStream[] parts;

  /** Enough parts for so many bytes. */
  RowPartitions(Path folder, long bytes) throws IOException {
    this.folder = folder;
    int count = (int) Math.max(1, Math.min(MOST_PARTS, bytes / PART_BYTES));
    parts = new DataOutputStream[count];
    for (int i = 0; i < count; i++) {
      var file = Files.newOutputStream(folder.resolve("part-" + i));
      parts[i] = new DataOutputStream(new BufferedOutputStream(file));
    }
  }

  int count() {
    return parts.length;
  }

  /**
   * Takes all rows of a file in.
   *
   * @param run number of the run that wrote it, later ones higher; -1 for the input
   */
  void add(InputStream file, int run) throws IOException {
    try (var lines = new RowLines(file)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        Head head = head(line);
        if (head.customId != null) {
          DataOutputStream part = part(head.customId);
          part.writeUTF(head.customId);
          part.writeInt(run);
          part.writeBoolean(head.isAnswer);
          part.writeInt(line.length);
          part.write(line);
        }
      }
    }
  }

  private DataOutputStream part(String customId) {
    return parts[Math.floorMod(customId.hashCode(), parts.length)];
  }

  private record Head(@Nullable String customId, boolean isAnswer) {}

  private static Head head(byte[] line) throws IOException {
    String customId = null;
    boolean isAnswer = false;
    var reader = JsonReader.of(new Buffer().write(line));
    try {
      reader.beginObject();
      while (reader.hasNext()) {
        int field = reader.selectName(FIELDS);
        if (field == 0) {
          customId = reader.nextString();
          continue;
        }
        if (field < 0) {
          reader.skipName();
        }
        isAnswer |= field == 1 && reader.peek() == JsonReader.Token.BEGIN_OBJECT;
        reader.skipValue();
      }
      reader.endObject();
      return new Head(customId, isAnswer);
    } catch (JsonDataException shapeless) {
      throw new IOException("a row is not an object with a custom_id", shapeless);
    }
  }

  /** No more rows come. */
  void seal() throws IOException {
    for (DataOutputStream part : parts) {
      part.close();
    }
  }

  /** All ids of a part, each with the rows that count. */
  Map<String, JoinedRow> read(int part) throws IOException {
    var rows = new LinkedHashMap<String, JoinedRow>();
    try (var in =
        new DataInputStream(
            new BufferedInputStream(
                Files.newInputStream(folder.resolve("part-" + part)), 64 * 1024))) {
      while (true) {
        JoinedRow row = rows.computeIfAbsent(in.readUTF(), id -> new JoinedRow());
        int run = in.readInt();
        boolean isAnswer = in.readBoolean();
        row.add(run, isAnswer, in.readNBytes(in.readInt()));
      }
    } catch (EOFException end) {
      return rows;
    }
  }

  @Override
  public void close() throws IOException {
    seal();
  }
}
