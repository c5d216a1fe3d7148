// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader;
import dev.fireworks4j.internal.Numbers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads many numbers compactly, from a list or from base64 of 32-bit floats with the lowest byte first. A list with
 * anything else in it is not a vector.
 */
final class VectorReader {
  /** A dozen numbers take as much memory as one other value. */
  private static final int PER_VALUE = 12;

  private VectorReader() {}

  static @Nullable Object read(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_ARRAY -> readArray(reader);
      case STRING -> decoded(reader.nextString(), reader);
      default -> unreadable(List.of(), FreeForm.read(reader));
    };
  }

  private static Object readArray(JsonReader reader) throws IOException {
    var values = new double[64];
    int count = 0;
    reader.beginArray();
    while (reader.hasNext() && reader.peek() == JsonReader.Token.NUMBER) {
      if (count % PER_VALUE == 0) {
        ValueLimit.count(reader, 1);
      }
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = reader.nextDouble();
    }
    Numbers numbers = Numbers.of(values, count);
    if (!reader.hasNext()) {
      reader.endArray();
      return numbers;
    }
    var asSent = new ArrayList<@Nullable Object>(numbers);
    while (reader.hasNext()) {
      asSent.add(FreeForm.read(reader));
    }
    reader.endArray();
    return new ValueReader.UnreadableValue(List.of(), asSent);
  }

  private static Object decoded(String text, JsonReader reader) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return unreadable(List.of(), text);
    }
    if (bytes.length % Float.BYTES != 0) {
      return unreadable(List.of(), text);
    }
    FloatBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    ValueLimit.count(reader, floats.remaining() / PER_VALUE);
    var values = new double[floats.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats.get();
    }
    return Numbers.of(values, values.length);
  }

  private static Object unreadable(Object readable, @Nullable Object asSent) {
    return new ValueReader.UnreadableValue(readable, asSent);
  }
}
