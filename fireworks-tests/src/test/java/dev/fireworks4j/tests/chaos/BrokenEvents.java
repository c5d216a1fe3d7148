// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Streams of events with the flaw of a negative control. */
final class BrokenEvents {
  private BrokenEvents() {}

  static HttpResponse of(NegativeControl control, HttpResponse response) throws IOException {
    String type = response.headers().first("Content-Type");
    if (type == null || !type.startsWith("text/event-stream")) {
      return response;
    }
    InputStream body =
        control == NegativeControl.DOUBLES_EVENTS
            ? doubled(response.body())
            : new CompletedStream(response.body());
    return new HttpResponse(response.status(), response.headers(), body);
  }

  private static InputStream doubled(InputStream body) throws IOException {
    String text = new String(body.readAllBytes(), UTF_8);
    String doubled = text.replaceFirst("(?s)(data:.*?\\r?\\n\\r?\\n)", "$1$1");
    return new ByteArrayInputStream(doubled.getBytes(UTF_8));
  }

  /** Whatever ends it, the end mark follows. */
  private static final class CompletedStream extends InputStream {
    private final InputStream body;
    private final InputStream end =
        new ByteArrayInputStream(("\n\n" + StreamedBody.DONE).getBytes(UTF_8));
    private boolean isOver;

    CompletedStream(InputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (!isOver) {
        int count = before(buffer, offset, length);
        if (count >= 0) {
          return count;
        }
        isOver = true;
      }
      return end.read(buffer, offset, length);
    }

    private int before(byte[] buffer, int offset, int length) {
      try {
        return body.read(buffer, offset, length);
      } catch (IOException e) {
        return -1;
      }
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
