// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.rest.call.ReportedErrorException;
import dev.fireworks4j.rest.json.JsonCodec;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The events of a stream as records, up to the end mark. An error among them is thrown. */
final class EventDecoder<E> {
  private static final byte[] DONE = "[DONE]".getBytes(UTF_8);

  private final EventReader events;
  private final StreamForm<E, ?> form;
  private final Buffer text = new Buffer();
  private boolean isAtEnd;

  EventDecoder(InputStream body, StreamForm<E, ?> form) {
    this.events = new EventReader(body);
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
    if (isEndMark()) {
      isAtEnd = true;
      return null;
    }
    text.write(events.bytes(), events.dataStart(), events.dataLength());
    E event = JsonCodec.read(text, form.event());
    Map<String, Object> unknown = form.unknownMembers().apply(event);
    if (!unknown.isEmpty() && unknown.get("error") != null) {
      throw new ReportedErrorException(unknown);
    }
    isAtEnd = form.isLast().test(event);
    return event;
  }

  private boolean isEndMark() {
    int start = events.dataStart();
    return events.dataLength() == DONE.length
        && Arrays.equals(events.bytes(), start, start + DONE.length, DONE, 0, DONE.length);
  }
}
