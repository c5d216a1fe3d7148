// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.fireworks4j.page.Page;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the service's JSON by the rules of protobuf's: int64 as text, {@code ""} and null as unset, unknown
 * fields kept. Never goes through a String. Safe for use by many threads.
 */
public final class JsonCodec {
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private JsonCodec() {}

  private interface RootReader<T> {
    T read(JsonReader reader) throws IOException;
  }

  /**
   * Decodes one record and requires that nothing follows it.
   *
   * @throws UnreadableJsonException if the text is not JSON, or not of this shape
   * @throws EOFException if it ends too early
   */
  public static <T> T read(InputStream body, Class<T> type) throws IOException {
    return read(body, reader -> type.cast(RecordReader.of(type).read(reader)));
  }

  /** Decodes one page of a list whose items stand under {@code field}. */
  public static <T> Page<T> readPage(InputStream body, String field, Class<T> type)
      throws IOException {
    return read(body, new PageReader<>(field, type)::read);
  }

  /** Decodes any object into plain values, like the method that reads a stream. */
  public static Map<String, @Nullable Object> readObject(byte[] json) throws IOException {
    return read(new Buffer().write(json), json.length, FreeForm::readObject);
  }

  /** Decodes any object into plain values. */
  public static Map<String, @Nullable Object> readObject(InputStream body) throws IOException {
    return read(body, FreeForm::readObject);
  }

  /**
   * Decodes an object that was not written by the service's API: values that JSON does not have, such as {@code NaN},
   * are read as text.
   */
  public static Map<String, @Nullable Object> readLeniently(byte[] json) throws IOException {
    var reader = JsonReader.of(new Buffer().write(json));
    reader.setLenient(true);
    ValueLimit.begin(reader);
    return FreeForm.readObject(reader);
  }

  static JsonWriter writer(Buffer buffer) {
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setSerializeNulls(true);
    return writer;
  }

  /** Encodes a plain value of any sort; nulls inside are written. */
  public static byte[] write(Object value) throws IOException {
    var buffer = new Buffer();
    JsonWriter writer = writer(buffer);
    // The writer does not accept a value alone as a document.
    writer.setLenient(!(value instanceof Map));
    FreeForm.write(writer, value);
    return buffer.readByteArray();
  }

  /** Decodes one record from all bytes of a buffer, like the method that reads a stream. */
  public static <T> T read(Buffer text, Class<T> type) throws IOException {
    return read(text, text.size(), reader -> type.cast(RecordReader.of(type).read(reader)));
  }

  private static <T> T read(InputStream body, RootReader<T> content) throws IOException {
    return read(Okio.source(body), Long.MAX_VALUE, content);
  }

  private static <T> T read(Source body, long mostBytes, RootReader<T> content) throws IOException {
    var bytes = new EndedSource(body);
    BufferedSource source = Okio.buffer(bytes);
    if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
      source.skip(BYTE_ORDER_MARK.size());
    }
    var reader = JsonReader.of(source);
    ValueLimit.begin(reader, mostBytes);
    try {
      T value = content.read(reader);
      if (!isAtEnd(reader)) {
        throw new UnreadableJsonException("$", "more text after the end of the JSON");
      }
      return value;
    } catch (JsonEncodingException e) {
      throw bytes.hasEnded() ? cut(e) : unreadable(reader, "the text is not JSON", e);
    } catch (JsonDataException e) {
      throw unreadable(reader, "the JSON has another shape than expected, or is too large", e);
    }
  }

  private static boolean isAtEnd(JsonReader reader) throws IOException {
    try {
      return reader.peek() == JsonReader.Token.END_DOCUMENT;
    } catch (JsonEncodingException secondDocument) {
      return false;
    }
  }

  private static EOFException cut(Exception cause) {
    var cut = new EOFException("the JSON ends too early");
    cut.initCause(cause);
    return cut;
  }

  private static UnreadableJsonException unreadable(
      JsonReader reader, String reason, Exception cause) {
    var failure = new UnreadableJsonException(reader.getPath(), reason);
    failure.initCause(cause);
    return failure;
  }

  /**
   * Remembers whether all bytes were read: an incomplete text or word at the end was cut, anywhere else it is
   * malformed.
   */
  private static final class EndedSource extends ForwardingSource {
    private boolean ended;

    EndedSource(Source bytes) {
      super(bytes);
    }

    boolean hasEnded() {
      return ended;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long count = super.read(sink, byteCount);
      ended = count < 0;
      return count;
    }
  }
}
