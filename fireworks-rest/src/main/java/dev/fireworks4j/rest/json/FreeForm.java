// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.fireworks4j.inference.InlinedFile;
import dev.fireworks4j.resource.Credential;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON of any shape as plain values: String, Long, BigDecimal, Boolean, List, Map, null. Keeps the order of keys and
 * every digit, which Moshi's own adapter for Object does not.
 */
final class FreeForm {
  /**
   * Longer numbers, also those that are long because of their exponent, stay text: computing with them could take
   * hours.
   */
  static final int MAX_DIGITS = 1_000;

  private FreeForm() {}

  static @Nullable Object read(JsonReader reader) throws IOException {
    ValueLimit.count(reader, 1);
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> readObject(reader);
      case BEGIN_ARRAY -> readArray(reader);
      case STRING -> reader.nextString();
      case NUMBER -> number(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> reader.nextNull();
      default -> throw new JsonDataException("a value is missing");
    };
  }

  static Map<String, @Nullable Object> readObject(JsonReader reader) throws IOException {
    var object = new LinkedHashMap<String, @Nullable Object>();
    ValueLimit.count(reader, 1);
    Shapes.beginObject(reader);
    while (reader.hasNext()) {
      ValueLimit.count(reader, 1);
      object.put(reader.nextName(), read(reader));
    }
    reader.endObject();
    return Collections.unmodifiableMap(object);
  }

  private static List<@Nullable Object> readArray(JsonReader reader) throws IOException {
    var array = new ArrayList<@Nullable Object>();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(read(reader));
    }
    reader.endArray();
    return Collections.unmodifiableList(array);
  }

  /** A JSON number, or its text if it is too long to compute with. */
  static Object number(String text) {
    if (text.length() > MAX_DIGITS) {
      return text;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException notWhole) {
      return decimal(text);
    }
  }

  private static Object decimal(String text) {
    try {
      var number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > MAX_DIGITS ? text : number;
    } catch (NumberFormatException exponentTooLong) {
      return text;
    }
  }

  /** Writes plain values; nulls inside are written, credentials are written in full. */
  static void write(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof Map<?, ?> object) {
      writeObject(writer, object);
    } else if (value instanceof Iterable<?> array) {
      writer.beginArray();
      for (Object item : array) {
        write(writer, item);
      }
      writer.endArray();
    } else if (value instanceof Number number) {
      writer.value(number);
    } else if (value instanceof Boolean bool) {
      writer.value(bool);
    } else if (value instanceof InlinedFile file) {
      JsonText.write(writer, file);
    } else {
      writer.value(value instanceof Credential credential ? credential.reveal() : value.toString());
    }
  }

  private static void writeObject(JsonWriter writer, Map<?, ?> object) throws IOException {
    writer.beginObject();
    for (var entry : object.entrySet()) {
      writer.name(String.valueOf(entry.getKey()));
      write(writer, entry.getValue());
    }
    writer.endObject();
  }
}
