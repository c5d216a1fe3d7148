// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.rest.json.UnreadableJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;

/**
 * Server-sent events by the WHATWG standard: lines end with LF, CRLF or CR; a blank after the colon is optional;
 * several data lines make one event; names, comments, and events without data, are passed over. An incomplete event at
 * the end of the bytes is dropped.
 *
 * <p>The data of an event stays in the read buffer, and is not copied unless it has several lines. The buffer starts
 * small, because a stream may be silent for long, and grows with the amount that arrives at once.
 */
final class EventReader {
  /** More than any event needs; a longer one is no event stream of this service. */
  static final int MAX_EVENT_BYTES = 16 * 1024 * 1024;

  private static final int FIRST_ROOM = 1024;

  /** What a transport usually returns at once. Only a long event makes the buffer larger. */
  private static final int USUAL_ROOM = 16 * 1024;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final int NAME_BYTES = "data".length();

  private final InputStream source;
  private byte[] bytes = new byte[FIRST_ROOM];

  /** The first byte in the buffer that is not consumed yet, and the end of the bytes. */
  private int next;

  private int end;

  private int dataStart;
  private int dataEnd;
  private boolean hasData;
  private boolean isAfterCr;
  private boolean isBegun;

  EventReader(InputStream source) {
    this.source = source;
  }

  /** The buffer with the data of the last event, until the next one is read. */
  byte[] bytes() {
    return bytes;
  }

  int dataStart() {
    return dataStart;
  }

  int dataLength() {
    return dataEnd - dataStart;
  }

  /** Reads to the end of the next event; false at the end of the bytes. */
  boolean next() throws IOException {
    if (!isBegun) {
      isBegun = true;
      skipByteOrderMark();
    }
    hasData = false;
    dataEnd = dataStart;
    for (int lineEnd = lineEnd(); lineEnd >= 0; lineEnd = lineEnd()) {
      boolean isBlank = lineEnd == next;
      if (isData(lineEnd)) {
        addData(lineEnd);
      }
      isAfterCr = bytes[lineEnd] == '\r';
      next = lineEnd + 1;
      if (isBlank && hasData) {
        return true;
      }
    }
    return false;
  }

  private void skipByteOrderMark() throws IOException {
    boolean isMore = true;
    while (isMore && end < BYTE_ORDER_MARK.length && isMark(end)) {
      isMore = fill();
    }
    if (end >= BYTE_ORDER_MARK.length && isMark(BYTE_ORDER_MARK.length)) {
      next = BYTE_ORDER_MARK.length;
    }
  }

  /** Whether this many bytes are the first ones of the mark. */
  private boolean isMark(int count) {
    return Arrays.equals(bytes, 0, count, BYTE_ORDER_MARK, 0, count);
  }

  /** Where the line ends; -1 if the bytes end before it. */
  private int lineEnd() throws IOException {
    if (isAfterCr && (next < end || fill())) {
      isAfterCr = false;
      next += bytes[next] == '\n' ? 1 : 0;
    }
    for (int searched = 0; ; ) {
      for (int i = next + searched; i < end; i++) {
        if (bytes[i] <= '\r' && (bytes[i] == '\n' || bytes[i] == '\r')) {
          return i;
        }
      }
      searched = end - next;
      if (searched + dataLength() > MAX_EVENT_BYTES) {
        throw tooLarge();
      }
      if (!fill()) {
        return -1;
      }
    }
  }

  private boolean isData(int lineEnd) {
    int length = lineEnd - next;
    return length >= NAME_BYTES
        && bytes[next] == 'd'
        && bytes[next + 1] == 'a'
        && bytes[next + 2] == 't'
        && bytes[next + 3] == 'a'
        && (length == NAME_BYTES || bytes[next + NAME_BYTES] == ':');
  }

  /** Moves a further line of data to the end of the previous one: the removed field name leaves room for it. */
  private void addData(int lineEnd) throws IOException {
    int from = Math.min(lineEnd, next + NAME_BYTES + 1);
    from += from < lineEnd && bytes[from] == ' ' ? 1 : 0;
    if (hasData) {
      bytes[dataEnd++] = '\n';
      System.arraycopy(bytes, from, bytes, dataEnd, lineEnd - from);
      dataEnd += lineEnd - from;
    } else {
      hasData = true;
      dataStart = from;
      dataEnd = lineEnd;
    }
    if (dataLength() > MAX_EVENT_BYTES) {
      throw tooLarge();
    }
  }

  /** Reads what there is; false at the end. */
  private boolean fill() throws IOException {
    if (next == end && !hasData) {
      next = 0;
      end = 0;
    }
    if (end == bytes.length) {
      makeRoom();
    }
    // A source that always has more would otherwise never be left.
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    int count = source.read(bytes, end, bytes.length - end);
    end += Math.max(0, count);
    return count >= 0;
  }

  /** Drops what was consumed, and doubles the buffer if it is too small. */
  private void makeRoom() {
    int kept = dataLength();
    int unread = end - next;
    boolean isSmall = bytes.length < USUAL_ROOM || kept + unread > bytes.length / 2;
    byte[] room = isSmall ? new byte[2 * bytes.length] : bytes;
    System.arraycopy(bytes, dataStart, room, 0, kept);
    System.arraycopy(bytes, next, room, kept, unread);
    bytes = room;
    dataStart = 0;
    dataEnd = kept;
    next = kept;
    end = kept + unread;
  }

  private static IOException tooLarge() {
    return new UnreadableJsonException(
        "$", "an event is longer than " + MAX_EVENT_BYTES + " bytes");
  }
}
