// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonWriter;
import dev.fireworks4j.inference.InlinedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import okio.BufferedSink;

/** A JSON text without the contents of its files. */
public final class JsonText {
  private final byte[] bytes;
  private final List<FilePlace> places;

  private JsonText(byte[] bytes, List<FilePlace> places) {
    this.bytes = bytes;
    this.places = places;
  }

  /** The text; not copied. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the base64 of each file belongs, in order. */
  public List<FilePlace> places() {
    return places;
  }

  /** The place of a file, as an index of the bytes. */
  public record FilePlace(int at, InlinedFile file) {}

  /** Writes plain values and remembers the places of files; nulls inside are written. */
  public static JsonText of(Object value) throws IOException {
    var buffer = new Buffer();
    var places = new Places(buffer, new ArrayList<>());
    JsonWriter writer = JsonCodec.writer(buffer);
    writer.setTag(Places.class, places);
    FreeForm.write(writer, value);
    return new JsonText(buffer.readByteArray(), places.places());
  }

  private record Places(Buffer buffer, List<FilePlace> places) {}

  /** Writes a file except for its content. */
  static void write(JsonWriter writer, InlinedFile file) throws IOException {
    Places known = writer.tag(Places.class);
    if (known == null) {
      throw new IOException("a file can stand in a request to a model only");
    }
    try (BufferedSink sink = writer.valueSink()) {
      sink.writeByte('"').writeUtf8(file.prefix()).flush();
      known.places().add(new FilePlace((int) known.buffer().size(), file));
      sink.writeByte('"');
    }
  }
}
