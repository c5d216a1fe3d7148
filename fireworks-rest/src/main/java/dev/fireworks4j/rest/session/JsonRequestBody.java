// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.session;

import dev.fireworks4j.inference.InlinedFile;
import dev.fireworks4j.rest.call.LocalFileBody;
import dev.fireworks4j.rest.json.JsonText;
import dev.fireworks4j.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A JSON text with files in it, which are read and encoded while they are sent. */
public final class JsonRequestBody implements LocalFileBody {
  private static final String JSON = "application/json";

  private final JsonText text;
  private volatile Path current;

  private JsonRequestBody(JsonText text) {
    this.text = text;
    this.current = text.places().get(0).file().path();
  }

  /** The body of a request; one without files is held in memory. */
  public static RequestBody of(JsonText text) {
    return text.places().isEmpty() ? RequestBody.of(JSON, text.bytes()) : new JsonRequestBody(text);
  }

  /** The file that was read last. */
  @Override
  public Path path() {
    return current;
  }

  @Override
  public String contentType() {
    return JSON;
  }

  @Override
  public long sizeBytes() {
    return text.bytes().length
        + text.places().stream().mapToLong(place -> Base64Stream.sizeOf(place.file())).sum();
  }

  @Override
  public InputStream open() {
    return new PartsStream();
  }

  /** Text and files in turn; null after the last text. */
  private @Nullable InputStream part(int index) throws IOException {
    int number = index / 2;
    int files = text.places().size();
    if (index % 2 == 0) {
      int from = number == 0 ? 0 : text.places().get(number - 1).at();
      int to = number == files ? text.bytes().length : text.places().get(number).at();
      return new ByteArrayInputStream(text.bytes(), from, to - from);
    }
    if (number == files) {
      return null;
    }
    InlinedFile file = text.places().get(number).file();
    current = file.path();
    return Base64Stream.open(file);
  }

  /** One part after the other, each opened when it is its turn. */
  private final class PartsStream extends InputStream {
    private @Nullable InputStream part = InputStream.nullInputStream();
    private int next;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      while (part != null) {
        int count = part.read(buffer, offset, length);
        if (count >= 0) {
          return count;
        }
        part.close();
        part = part(next++);
      }
      return -1;
    }

    @Override
    public void close() throws IOException {
      if (part != null) {
        part.close();
      }
    }
  }
}
