// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.http.ClientLine;
import dev.fireworks4j.testkit.http.LiveContent;
import dev.fireworks4j.testkit.inference.StreamRecord.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;

/**
 * The events of an answer that is sent to a client. The fake's state is not locked meanwhile.
 *
 * @param pause how time passes between events
 * @param record where is noted what became of them
 */
record EventContent(
    ModelAnswer answer, AnswerForm form, StreamStyle style, StreamPause pause, StreamRecord record)
    implements LiveContent {
  private static final Duration SILENCE = Duration.ofDays(1);

  @Override
  public InputStream open() {
    var all = new ByteArrayOutputStream();
    form.events(answer, style).forEach(event -> all.writeBytes(event.bytes(style)));
    return new ByteArrayInputStream(all.toByteArray());
  }

  @Override
  public void write(OutputStream out, ClientLine line) throws IOException {
    try {
      send(out, line);
      record.end(Progress.COMPLETE);
    } catch (BrokenOffException e) {
      record.end(Progress.BROKEN);
      throw e;
    } finally {
      // Any other failure means that the client is gone.
      record.end(Progress.DROPPED);
    }
  }

  private void send(OutputStream out, ClientLine line) throws IOException {
    Iterator<ServerEvent> events = form.events(answer, style).iterator();
    Duration wait = style.firstEvent();
    for (int sent = 0; events.hasNext(); sent++) {
      if (sent == style.broken().afterEvents()) {
        breakOff(out, line, events.next().bytes(style));
        return;
      }
      if (!wait.isZero() && pause.isGoneAfter(wait, line)) {
        throw new EOFException("the client is gone");
      }
      wait = style.pace();
      out.write(events.next().bytes(style));
      out.flush();
      record.sent();
    }
  }

  private void breakOff(OutputStream out, ClientLine line, byte[] next) throws IOException {
    switch (style.broken().kind()) {
      case SILENCE -> {
        boolean isGone = false;
        while (!isGone) {
          isGone = line.isGoneWithin(SILENCE);
        }
        throw new EOFException("the client is gone");
      }
      case ERROR -> {
        out.write(form.error(style.broken().message()).bytes(style));
        out.flush();
        record.end(Progress.BROKEN);
      }
      case CUT_INSIDE_EVENT -> {
        out.write(next, 0, next.length / 2);
        out.flush();
        throw new BrokenOffException();
      }
      default -> throw new BrokenOffException();
    }
  }

  /** Closes the connection because a test wants it. */
  private static final class BrokenOffException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOffException() {
      super("the connection closed before the end of the stream");
    }
  }
}
