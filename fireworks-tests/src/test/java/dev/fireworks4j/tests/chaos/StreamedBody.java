// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer of events in chunks, as a model server does. */
record StreamedBody(OutputStream out) {
  static final String DONE = "data: [DONE]\n\n";

  /** Status line and headers. */
  void begin() throws IOException {
    out.write(
        ("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n")
            .getBytes(ISO_8859_1));
    out.flush();
  }

  void send(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    send(bytes, 0, bytes.length);
  }

  /** One chunk, which must not be empty. */
  void send(byte[] bytes, int from, int to) throws IOException {
    out.write((Integer.toHexString(to - from) + "\r\n").getBytes(ISO_8859_1));
    out.write(bytes, from, to - from);
    out.write("\r\n".getBytes(ISO_8859_1));
    out.flush();
  }

  /** The end of the body, with which the connection can be used again. */
  void end() throws IOException {
    out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    out.flush();
  }
}
