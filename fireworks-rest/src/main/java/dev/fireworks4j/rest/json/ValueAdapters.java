// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.fireworks4j.Credential;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.SignedUrl;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adapters for everything that is not a record of fields. Explicit null always reads as unset. */
final class ValueAdapters implements JsonAdapter.Factory {
  static final JsonAdapter<Instant> EPOCH_SECONDS =
      new Scalar<>(
          reader -> Instant.ofEpochSecond(reader.nextLong()),
          (writer, value) -> writer.value(value.getEpochSecond()));

  private final boolean secretsWritten;

  ValueAdapters(boolean secretsWritten) {
    this.secretsWritten = secretsWritten;
  }

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Class<?> raw = Types.getRawType(type);
    if (raw == Object.class) {
      return FreeFormAdapter.INSTANCE;
    }
    if (raw == Long.class || raw == long.class) {
      return new Scalar<>(JsonReader::nextLong, (writer, value) -> writer.value(value.toString()));
    }
    if (raw == Integer.class || raw == int.class) {
      return new Scalar<>(JsonReader::nextInt, JsonWriter::value);
    }
    if (raw == Double.class || raw == double.class) {
      return new Scalar<>(JsonReader::nextDouble, JsonWriter::value);
    }
    if (raw == Boolean.class || raw == boolean.class) {
      return new Scalar<>(JsonReader::nextBoolean, JsonWriter::value);
    }
    if (raw == List.class || raw == Map.class) {
      return collection(raw, ((ParameterizedType) type).getActualTypeArguments(), moshi);
    }
    return textual(raw);
  }

  private @Nullable JsonAdapter<?> textual(Class<?> raw) {
    if (raw == String.class) {
      return new Textual<>(text -> text, text -> text);
    }
    if (raw == Instant.class) {
      return new Textual<>(WireInstant::parse, Instant::toString);
    }
    if (raw == Duration.class) {
      return new Textual<>(WireDuration::parse, WireDuration::format);
    }
    if (raw == SignedUrl.class) {
      return new Textual<>(SignedUrl::of, SignedUrl::reveal);
    }
    if (raw == Credential.class) {
      return new Textual<>(Credential::of, secret -> secretsWritten ? secret.reveal() : null);
    }
    if (OpenEnum.class.isAssignableFrom(raw)) {
      return new Textual<>(openEnum(raw), OpenEnum::value);
    }
    return null;
  }

  private static Function<String, OpenEnum> openEnum(Class<?> raw) {
    try {
      Constructor<?> constructor = raw.getConstructor(String.class);
      return text -> {
        try {
          return (OpenEnum) constructor.newInstance(text);
        } catch (ReflectiveOperationException refused) {
          throw new IllegalArgumentException(refused);
        }
      };
    } catch (NoSuchMethodException invisible) {
      throw new IllegalStateException(raw + " has no public constructor of one String", invisible);
    }
  }

  private static JsonAdapter<?> collection(Class<?> raw, Type[] arguments, Moshi moshi) {
    JsonAdapter<Object> item = moshi.adapter(arguments[arguments.length - 1]);
    return raw == List.class ? new ListAdapter(item) : new MapAdapter(item);
  }

  /** A string, where null and {@code ""} both mean unset. */
  static @Nullable String text(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    String text = reader.nextString();
    return text.isEmpty() ? null : text;
  }

  private interface Read<T> {
    T from(JsonReader reader) throws IOException;
  }

  private interface Write<T> {
    void to(JsonWriter writer, T value) throws IOException;
  }

  private static final class Scalar<T> extends JsonAdapter<T> {
    private final Read<T> read;
    private final Write<T> write;

    Scalar(Read<T> read, Write<T> write) {
      this.read = read;
      this.write = write;
    }

    @Override
    public @Nullable T fromJson(JsonReader reader) throws IOException {
      return reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : read.from(reader);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
      if (value == null) {
        writer.nullValue();
      } else {
        write.to(writer, value);
      }
    }
  }

  private static final class Textual<T> extends JsonAdapter<T> {
    private final Function<String, T> parse;
    private final Function<T, @Nullable String> format;

    Textual(Function<String, T> parse, Function<T, @Nullable String> format) {
      this.parse = parse;
      this.format = format;
    }

    @Override
    public @Nullable T fromJson(JsonReader reader) throws IOException {
      String text = text(reader);
      try {
        return text == null ? null : parse.apply(text);
      } catch (RuntimeException malformed) {
        // The text itself is left out: it may be a credential.
        throw new JsonDataException(
            "text of the wrong form at path " + reader.getPath(), malformed);
      }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
      writer.value(value == null ? null : format.apply(value));
    }
  }
}
