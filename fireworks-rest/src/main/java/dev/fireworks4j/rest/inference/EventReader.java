// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.rest.json.UnreadableJsonException;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;

/**
 * Server-sent events by the WHATWG standard: lines end with LF, CRLF or CR; a blank after the colon is optional;
 * several data lines make one event; names, comments, and events without data, are passed over. What is not complete
 * at the end of the bytes is no event.
 */
final class EventReader {
  /** More than any event needs; a longer one is no event stream of this service. */
  static final long MAX_EVENT_BYTES = 16 * 1024 * 1024;

  private static final ByteString LINE_ENDS = ByteString.encodeUtf8("\r\n");
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");
  private static final ByteString DATA = ByteString.encodeUtf8("data");

  private final BufferedSource source;
  private final Buffer data = new Buffer();
  private boolean hasData;
  private boolean isAfterCr;
  private boolean isBegun;

  EventReader(BufferedSource source) {
    this.source = source;
  }

  /** Data of the event that was read last; whoever reads it empties it. */
  Buffer data() {
    return data;
  }

  /** Reads to the end of the next event; false at the end of the bytes. */
  boolean next() throws IOException {
    if (!isBegun) {
      isBegun = true;
      if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
        source.skip(BYTE_ORDER_MARK.size());
      }
    }
    data.clear();
    hasData = false;
    for (long length = lineLength(); length >= 0; length = lineLength()) {
      if (length > 0) {
        field(length);
      } else if (hasData) {
        endLine();
        return true;
      }
      endLine();
    }
    return false;
  }

  /** Bytes before the end of the line, all of which are buffered then; -1 if the bytes end before it. */
  private long lineLength() throws IOException {
    Buffer buffered = source.getBuffer();
    if (isAfterCr && source.request(1)) {
      isAfterCr = false;
      if (buffered.getByte(0) == '\n') {
        source.skip(1);
      }
    }
    long searched = 0;
    while (true) {
      long end = buffered.indexOfElement(LINE_ENDS, searched);
      if (end >= 0) {
        return end;
      }
      searched = buffered.size();
      if (searched + data.size() > MAX_EVENT_BYTES) {
        throw tooLarge();
      }
      if (!source.request(searched + 1)) {
        return -1;
      }
    }
  }

  private void endLine() throws IOException {
    isAfterCr = source.readByte() == '\r';
  }

  private void field(long length) throws IOException {
    Buffer buffered = source.getBuffer();
    long colon = buffered.indexOf((byte) ':', 0, length);
    long nameLength = colon < 0 ? length : colon;
    long valueStart = colon < 0 ? length : colon + 1;
    if (valueStart < length && buffered.getByte(valueStart) == ' ') {
      valueStart++;
    }
    if (nameLength == DATA.size() && source.rangeEquals(0, DATA)) {
      if (hasData) {
        data.writeByte('\n');
      }
      hasData = true;
      source.skip(valueStart);
      data.write(source, length - valueStart);
    } else {
      source.skip(length);
    }
    if (data.size() > MAX_EVENT_BYTES) {
      throw tooLarge();
    }
  }

  private static IOException tooLarge() {
    return new UnreadableJsonException(
        "$", "an event is longer than " + MAX_EVENT_BYTES + " bytes");
  }
}
