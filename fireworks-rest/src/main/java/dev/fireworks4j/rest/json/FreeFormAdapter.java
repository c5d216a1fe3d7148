// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON of any shape as plain values: String, Long, BigDecimal, Boolean, List, Map, null. Keeps the order of keys and every
 * digit, which Moshi's own adapter for Object does not.
 */
final class FreeFormAdapter extends JsonAdapter<Object> {
  static final FreeFormAdapter INSTANCE = new FreeFormAdapter();

  /** A longer number cannot be meant as one, and turning it into a BigDecimal costs time in the square of its length. */
  private static final int MAX_DIGITS = 1_000;

  private FreeFormAdapter() {}

  @SuppressWarnings("unchecked") // reads objects only
  static JsonAdapter<Map<String, @Nullable Object>> object() {
    return new JsonAdapter<>() {
      @Override
      public Map<String, @Nullable Object> fromJson(JsonReader reader) throws IOException {
        return INSTANCE.readObject(reader);
      }

      @Override
      public void toJson(JsonWriter writer, @Nullable Map<String, @Nullable Object> value)
          throws IOException {
        INSTANCE.toJson(writer, value);
      }
    };
  }

  @Override
  public @Nullable Object fromJson(JsonReader reader) throws IOException {
    Tally.count(reader, 1);
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> readObject(reader);
      case BEGIN_ARRAY -> readArray(reader);
      case STRING -> reader.nextString();
      case NUMBER -> number(reader.nextString(), reader);
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> reader.nextNull();
      default -> throw new JsonDataException("a value was expected at path " + reader.getPath());
    };
  }

  private Map<String, @Nullable Object> readObject(JsonReader reader) throws IOException {
    var object = new LinkedHashMap<String, @Nullable Object>();
    Tally.count(reader, 1);
    reader.beginObject();
    while (reader.hasNext()) {
      Tally.count(reader, 1);
      object.put(reader.nextName(), fromJson(reader));
    }
    reader.endObject();
    return Collections.unmodifiableMap(object);
  }

  private List<@Nullable Object> readArray(JsonReader reader) throws IOException {
    var array = new ArrayList<@Nullable Object>();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(fromJson(reader));
    }
    reader.endArray();
    return Collections.unmodifiableList(array);
  }

  private static Object number(String text, JsonReader reader) {
    if (text.length() > MAX_DIGITS) {
      throw new JsonDataException(
          "a number of " + text.length() + " characters at path " + reader.getPath());
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException notWhole) {
      return decimal(text, reader);
    }
  }

  private static BigDecimal decimal(String text, JsonReader reader) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notDecimal) {
      throw new JsonDataException("not a number at path " + reader.getPath(), notDecimal);
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
    boolean nulls = writer.getSerializeNulls();
    writer.setSerializeNulls(true);
    write(writer, value);
    writer.setSerializeNulls(nulls);
  }

  private void write(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof Map<?, ?> object) {
      writer.beginObject();
      for (var entry : object.entrySet()) {
        writer.name(String.valueOf(entry.getKey()));
        write(writer, entry.getValue());
      }
      writer.endObject();
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
    } else {
      writer.value(value.toString());
    }
  }
}
