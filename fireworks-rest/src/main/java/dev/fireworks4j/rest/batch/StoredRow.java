// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.fireworks4j.rest.rows.RowLines;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file, with what the join needs.
 *
 * @param source the file, as messages name it, and the line
 * @param run number of the run that wrote it, later ones higher; {@link #INPUT} for the input
 * @param json the line; of an unreadable one only its start, as text
 */
record StoredRow(
    @Nullable String customId, LineKind kind, RowPosition source, int run, ByteString json) {
  static final int INPUT = -1;
  private static final JsonReader.Options FIELDS = JsonReader.Options.of("custom_id", "response");

  /** Where a row stands. */
  record RowPosition(String file, long line) {}

  /** What a line holds. */
  enum LineKind {
    ANSWER,
    /** A request, or an error. */
    OTHER,
    NO_OBJECT,
    TOO_LONG
  }

  /** The key by which rows are joined: the id, or for a row without one its position, so that it is not joined. */
  Object key() {
    return customId == null ? source : customId;
  }

  boolean isReadable() {
    return kind == LineKind.ANSWER || kind == LineKind.OTHER;
  }

  boolean isAnswer() {
    return kind == LineKind.ANSWER;
  }

  static StoredRow of(byte[] line, RowPosition source, int run) {
    String customId = null;
    LineKind kind = LineKind.OTHER;
    var reader = JsonReader.of(new Buffer().write(line));
    reader.setLenient(true);
    try {
      reader.beginObject();
      while (reader.hasNext()) {
        int field = reader.selectName(FIELDS);
        if (field < 0) {
          reader.skipName();
        }
        JsonReader.Token value = reader.peek();
        if (field == 0 && isText(value)) {
          customId = reader.nextString();
          continue;
        }
        kind = field == 1 && value == JsonReader.Token.BEGIN_OBJECT ? LineKind.ANSWER : kind;
        reader.skipValue();
      }
      reader.endObject();
      kind = reader.peek() == JsonReader.Token.END_DOCUMENT ? kind : LineKind.NO_OBJECT;
    } catch (IOException | JsonDataException malformed) {
      kind = LineKind.NO_OBJECT;
    }
    return kind == LineKind.NO_OBJECT
        ? unreadable(kind, line, source)
        : new StoredRow(customId, kind, source, run, ByteString.of(line));
  }

  static StoredRow unreadable(LineKind kind, byte[] line, RowPosition source) {
    return new StoredRow(null, kind, source, 0, ByteString.encodeUtf8(RowLines.shown(line)));
  }

  private static boolean isText(JsonReader.Token value) {
    return value == JsonReader.Token.STRING || value == JsonReader.Token.NUMBER;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeBoolean(customId != null);
    if (customId != null) {
      write(out, customId.getBytes(StandardCharsets.UTF_8));
    }
    out.writeUTF(kind.name());
    write(out, source.file.getBytes(StandardCharsets.UTF_8));
    out.writeLong(source.line);
    out.writeInt(run);
    write(out, json.toByteArray());
  }

  /** The next row; null at the end. */
  static @Nullable StoredRow read(DataInputStream in) throws IOException {
    int hasId = in.read();
    if (hasId < 0) {
      return null;
    }
    String customId = hasId == 0 ? null : new String(bytes(in), StandardCharsets.UTF_8);
    LineKind kind = LineKind.valueOf(in.readUTF());
    var source = new RowPosition(new String(bytes(in), StandardCharsets.UTF_8), in.readLong());
    return new StoredRow(customId, kind, source, in.readInt(), ByteString.of(bytes(in)));
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
