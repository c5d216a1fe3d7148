// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** How a stream of events ends before its end mark. */
enum StreamEnd {
  /** Not at all: its end mark comes. */
  WHOLE(Fault.NONE),
  /** The body ends well, but without an end mark. */
  NO_END_MARK(Fault.TRUNCATED),
  /** So does it in the middle of an event. */
  HALF_EVENT(Fault.TRUNCATED),
  /** The connection ends in the middle of the body. */
  CLOSED(Fault.CLOSED_AFTER),
  /** So does it by a reset. */
  RESET(Fault.RESET_AFTER),
  /** An event reports an error of the server. */
  ERROR_EVENT(Fault.ERROR_500_AFTER),
  /** An event is no JSON. */
  GARBAGE(Fault.GARBAGE),
  /** Nothing comes any more. */
  SILENCE(Fault.SILENCE_IN_BODY),
  /** Half an event comes, then nothing. */
  SILENT_IN_EVENT(Fault.SILENCE_IN_BODY),
  /** Single bytes of an event come, and never its end. */
  TRICKLE(Fault.TRICKLE),
  /** Comments come, but no event. */
  COMMENTS(Fault.TRICKLE);

  private static final long PAUSE_NANOS = 20_000_000;

  private final Fault fault;

  StreamEnd(Fault fault) {
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }

  /**
   * Writes the end.
   *
   * @param next the event that would come
   * @param endMark the event that would end the stream
   * @param over tells when the server may stop
   */
  void write(StreamedBody body, String next, String endMark, CountDownLatch over)
      throws IOException {
    switch (this) {
      case WHOLE -> {
        body.send(next + endMark);
        body.end();
      }
      case NO_END_MARK -> body.end();
      case HALF_EVENT -> {
        body.send(next.substring(0, next.length() / 2));
        body.end();
      }
      case CLOSED -> throw new EOFException("closed");
      case RESET -> throw new KeepAliveServer.ResetException();
      case ERROR_EVENT -> {
        body.send("data: {\"error\":{\"message\":\"out of memory\",\"code\":\"INTERNAL\"}}\n\n");
        body.end();
      }
      case GARBAGE -> {
        body.send("data: <html>\n\n" + next + endMark);
        body.end();
      }
      case SILENCE -> await(over);
      case SILENT_IN_EVENT -> {
        body.send(next.substring(0, next.length() / 2));
        await(over);
      }
      case TRICKLE -> {
        body.send("data: {");
        repeat(body, " ", over);
      }
      case COMMENTS -> repeat(body, ": waiting\n\n", over);
    }
  }

  private static void await(CountDownLatch over) throws IOException {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new EOFException("interrupted");
    }
  }

  /** Until the client drops the connection. */
  private static void repeat(StreamedBody body, String text, CountDownLatch over)
      throws IOException {
    while (over.getCount() > 0) {
      body.send(text);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
