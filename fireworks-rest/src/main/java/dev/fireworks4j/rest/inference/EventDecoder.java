// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.rest.call.ReportedErrorException;
import dev.fireworks4j.rest.json.JsonCodec;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import okio.Buffer;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The events of a stream as records, up to the end mark. An error among them is thrown. */
final class EventDecoder<E> {
  private static final ByteString DONE = ByteString.encodeUtf8("[DONE]");

  private final EventReader events;
  private final JsonCodec codec;
  private final StreamForm<E, ?> form;
  private boolean isAtEnd;

  EventDecoder(java.io.InputStream body, JsonCodec codec, StreamForm<E, ?> form) {
    this.events = new EventReader(Okio.buffer(Okio.source(body)));
    this.codec = codec;
    this.form = form;
  }

  /**
   * The next event; null after the end mark.
   *
   * @throws EOFException if the bytes end before it
   * @throws IOException if they cannot be read, are no events, or hold an error of the server
   */
  @Nullable E next() throws IOException {
    if (isAtEnd) {
      return null;
    }
    if (!events.next()) {
      throw new EOFException("the connection ended before the end mark of the stream");
    }
    Buffer data = events.data();
    if (data.size() == DONE.size() && data.rangeEquals(0, DONE)) {
      isAtEnd = true;
      return null;
    }
    E event = codec.read(data, form.event());
    Map<String, Object> unknown = form.unknownMembers().apply(event);
    if (!unknown.isEmpty() && unknown.get("error") != null) {
      throw new ReportedErrorException(codec, unknown);
    }
    isAtEnd = form.isLast().test(event);
    return event;
  }
}
