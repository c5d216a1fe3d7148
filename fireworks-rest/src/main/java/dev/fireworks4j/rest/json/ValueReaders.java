// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.SignedUrl;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the reader for a component by its type. */
final class ValueReaders {
  /** Each returns null for text of another form. */
  private static final Map<Class<?>, Function<String, @Nullable Object>> FROM_TEXT =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(Long.class, WireNumber::parseLong),
          Map.entry(long.class, WireNumber::parseLong),
          Map.entry(Integer.class, WireNumber::parseInt),
          Map.entry(int.class, WireNumber::parseInt),
          Map.entry(Double.class, WireNumber::parseDouble),
          Map.entry(double.class, WireNumber::parseDouble),
          Map.entry(Instant.class, WireInstant::parse),
          Map.entry(Duration.class, WireDuration::parse),
          Map.entry(SignedUrl.class, SignedUrl::of),
          Map.entry(Credential.class, Credential::of));

  private ValueReaders() {}

  static ValueReader of(Type type, boolean epochSeconds) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    var raw = (Class<?>) type;
    if (raw == Object.class) {
      return FreeForm::read;
    }
    if (raw == Boolean.class || raw == boolean.class) {
      return ValueReaders::readBoolean;
    }
    if (raw.isRecord() && !FROM_TEXT.containsKey(raw)) {
      // Looked up on demand, because types may contain themselves.
      return reader -> readRecord(raw, reader);
    }
    return fromText(epochSeconds ? ValueReaders::epochSeconds : parser(raw));
  }

  private static ValueReader collection(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    ValueReader item = of(arguments[arguments.length - 1], false);
    return type.getRawType() == List.class ? new ListReader(item) : new MapReader(item);
  }

  private static Function<String, @Nullable Object> parser(Class<?> raw) {
    if (OpenEnum.class.isAssignableFrom(raw)) {
      return openEnum(raw);
    }
    var parser = FROM_TEXT.get(raw);
    if (parser == null) {
      throw new IllegalStateException("no reader for " + raw);
    }
    return parser;
  }

  /** Text and numbers, which protobuf's JSON uses interchangeably. */
  private static ValueReader fromText(Function<String, @Nullable Object> parser) {
    return reader -> {
      Token token = reader.peek();
      if (token == Token.NULL) {
        return reader.nextNull();
      }
      if (token != Token.STRING && token != Token.NUMBER) {
        return new ValueReader.UnreadableValue(null, FreeForm.read(reader));
      }
      String text = reader.nextString();
      if (text.isEmpty()) {
        return null;
      }
      Object value = parser.apply(text);
      return value == null
          ? new ValueReader.UnreadableValue(
              null, token == Token.STRING ? text : FreeForm.number(text))
          : value;
    };
  }

  private static @Nullable Object readBoolean(JsonReader reader) throws IOException {
    return reader.peek() == Token.BOOLEAN
        ? reader.nextBoolean()
        : unsetOrUnreadable(FreeForm.read(reader));
  }

  private static @Nullable Object readRecord(Class<?> type, JsonReader reader) throws IOException {
    return reader.peek() == Token.BEGIN_OBJECT
        ? RecordReader.of(type).read(reader)
        : unsetOrUnreadable(FreeForm.read(reader));
  }

  static @Nullable Object unsetOrUnreadable(@Nullable Object plain) {
    return plain == null || "".equals(plain) ? null : new ValueReader.UnreadableValue(null, plain);
  }

  private static @Nullable Instant epochSeconds(String text) {
    Long seconds = WireNumber.parseLong(text);
    try {
      return seconds == null ? null : Instant.ofEpochSecond(seconds);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Function<String, @Nullable Object> openEnum(Class<?> raw) {
    try {
      Constructor<?> constructor = raw.getConstructor(String.class);
      return text -> {
        try {
          return constructor.newInstance(text);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      };
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(raw + " has no public constructor of one String", e);
    }
  }
}
