// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to plain values and back.
 *
 * <p>An object is a {@link JsonObject} in the order of the text (of a repeated key the last value stays), an array an
 * {@code ArrayList}, a number a {@code Long} if it is whole and fits, else a {@code BigDecimal}; other values are
 * {@code String}, {@code Boolean} and null.
 */
public final class Json {
  private static final int MAX_DIGITS = 1_000;

  private Json() {}

  /**
   * Reads the one value that the bytes hold.
   *
   * @throws SyntaxException if they are not exactly one JSON value, or nest deeper than 255 levels
   */
  public static @Nullable Object parse(byte[] json) {
    LiteralCheck.check(json);
    var reader = JsonReader.of(new Buffer().write(json));
    try {
      var value = value(reader);
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new SyntaxException("more than one JSON value");
      }
      return value;
    } catch (JsonEncodingException e) {
      throw new SyntaxException("malformed JSON at path " + reader.getPath(), e);
    } catch (EOFException e) {
      throw new SyntaxException("JSON ends too early at path " + reader.getPath(), e);
    } catch (JsonDataException e) {
      throw new SyntaxException("JSON nests too deep", e);
    } catch (NumberFormatException e) {
      throw new SyntaxException("number out of range at path " + reader.getPath(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  /** As {@link #parse(byte[])}. */
  public static @Nullable Object parse(String json) {
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #write(Object)}. */
  public static String text(@Nullable Object value) {
    return new String(write(value), StandardCharsets.UTF_8);
  }

  /**
   * The compact text of a value, with nulls, in the order of its maps.
   *
   * @throws IllegalArgumentException if it holds anything but maps with text keys, lists, text, numbers, booleans and
   *     null
   */
  public static byte[] write(@Nullable Object value) {
    var buffer = new Buffer();
    try {
      // Closed only after a complete value: closing half a document would hide the first failure.
      var writer = JsonWriter.of(buffer);
      writer.setSerializeNulls(true);
      write(writer, value);
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return buffer.readByteArray();
  }

  private static @Nullable Object value(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader);
      case BEGIN_ARRAY -> array(reader);
      case STRING -> reader.nextString();
      case NUMBER -> number(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> reader.nextNull();
      default -> throw new SyntaxException("no JSON value at path " + reader.getPath());
    };
  }

  private static JsonObject object(JsonReader reader) throws IOException {
    var object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      object.put(reader.nextName(), value(reader));
    }
    reader.endObject();
    return object;
  }

  private static List<@Nullable Object> array(JsonReader reader) throws IOException {
    var array = new ArrayList<@Nullable Object>();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(value(reader));
    }
    reader.endArray();
    return array;
  }

  private static Object number(String text) {
    // Reading a number takes quadratic time.
    if (text.length() > MAX_DIGITS) {
      throw new NumberFormatException("more than 1,000 characters");
    }
    var number = new BigDecimal(text);
    var isWhole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    if (isWhole && number.unscaledValue().bitLength() < Long.SIZE) {
      return number.longValueExact();
    }
    return number;
  }

  private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof Map<?, ?> object) {
      writeObject(writer, object);
    } else if (value instanceof Iterable<?> array) {
      writer.beginArray();
      for (var element : array) {
        write(writer, element);
      }
      writer.endArray();
    } else if (value instanceof String text) {
      writer.value(text);
    } else if (value instanceof Boolean flag) {
      writer.value(flag);
    } else if (value instanceof Number number) {
      writer.value(number);
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass().getName());
    }
  }

  private static void writeObject(JsonWriter writer, Map<?, ?> object) throws IOException {
    writer.beginObject();
    for (var entry : object.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new IllegalArgumentException("not the name of a JSON field: " + entry.getKey());
      }
      writer.name(name);
      write(writer, entry.getValue());
    }
    writer.endObject();
  }

  /** Text that is not one JSON value; the message says what is wrong and at which path. */
  public static final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SyntaxException(String message) {
      super(message);
    }

    SyntaxException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
