// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.fireworks4j.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the service's JSON by the rules of protobuf's: int64 as text, {@code ""} and null as unset, unknown
 * fields kept. Never goes through a String. Safe for use by many threads.
 */
public final class JsonCodec {
  private final Moshi moshi;
  private final ConcurrentHashMap<Class<?>, JsonAdapter<?>> adapters = new ConcurrentHashMap<>();

  private JsonCodec(ValueAdapters values) {
    this.moshi = new Moshi.Builder().add(values).add(new RecordAdapterFactory()).build();
  }

  /** The codec for requests and answers. */
  public static JsonCodec standard() {
    return new JsonCodec(new ValueAdapters(true));
  }

  /** Writes everything but secrets: what a stored resource, which never shows them, can be compared with. */
  public static JsonCodec withoutSecrets() {
    return new JsonCodec(new ValueAdapters(false));
  }

  /**
   * Decodes one value and requires that nothing follows it.
   *
   * @throws JsonDataException or another RuntimeException of Moshi's if the JSON has the wrong shape
   * @throws IOException if reading fails or the text is no JSON
   */
  public <T> T read(InputStream body, Class<T> type) throws IOException {
    return read(body, adapter(type));
  }

  /** Decodes one page of a list whose items stand under {@code field}. */
  public <T> Page<T> readPage(InputStream body, String field, Class<T> type) throws IOException {
    return read(body, new PageAdapter<>(field, adapter(type)));
  }

  /** Decodes any object into plain values. */
  public Map<String, @Nullable Object> readObject(InputStream body) throws IOException {
    return read(body, FreeFormAdapter.object());
  }

  /** Encodes a record; fields that are null are left out. */
  public byte[] write(Object value) throws IOException {
    var buffer = new Buffer();
    var writer = JsonWriter.of(buffer);
    adapterOf(value).toJson(writer, value);
    return buffer.readByteArray();
  }

  /**
   * The plain values that {@link #write} would write, e.g. to merge more fields into them. Never leaves memory, so an
   * interrupt of the thread does not end it.
   */
  @SuppressWarnings("unchecked") // a record is always written as an object
  public Map<String, @Nullable Object> toObject(Object value) throws IOException {
    var buffer = new Buffer();
    adapterOf(value).toJson(JsonWriter.of(buffer), value);
    return (Map<String, @Nullable Object>) read(buffer, FreeFormAdapter.object());
  }

  /** Encodes plain values; nulls inside are written. */
  public byte[] writeObject(Map<String, ? extends @Nullable Object> object) throws IOException {
    var buffer = new Buffer();
    FreeFormAdapter.INSTANCE.toJson(JsonWriter.of(buffer), object);
    return buffer.readByteArray();
  }

  @SuppressWarnings("unchecked") // the adapter was looked up by the value's own class
  private JsonAdapter<Object> adapterOf(Object value) {
    return (JsonAdapter<Object>) adapter(value.getClass());
  }

  /** Moshi's own look-up takes a lock. */
  @SuppressWarnings("unchecked") // each is kept under its own type
  private <T> JsonAdapter<T> adapter(Class<T> type) {
    return (JsonAdapter<T>) adapters.computeIfAbsent(type, moshi::adapter);
  }

  private static <T> T read(InputStream body, JsonAdapter<T> adapter) throws IOException {
    return read(Okio.buffer(Okio.source(body)), adapter);
  }

  private static <T> T read(BufferedSource source, JsonAdapter<T> adapter) throws IOException {
    var reader = JsonReader.of(source);
    Tally.begin(reader);
    T value = adapter.fromJson(reader);
    if (value == null) {
      throw new JsonDataException("null where an object was expected at path $");
    }
    if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
      throw new JsonDataException("more text after the end of the JSON document");
    }
    return value;
  }
}
