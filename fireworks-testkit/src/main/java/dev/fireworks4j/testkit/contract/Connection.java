// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fireworks4j.transport.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server's end of one connection, on the level of HTTP/1.1 text. */
final class Connection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Connection(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /** The next request with its whole body; null once the client closed the connection. */
  @Nullable Received read() throws IOException {
    String requestLine = line();
    if (requestLine == null) {
      return null;
    }
    var values = new LinkedHashMap<String, List<String>>();
    String header = line();
    while (header != null && !header.isEmpty()) {
      int colon = header.indexOf(':');
      values
          .computeIfAbsent(header.substring(0, colon), name -> new ArrayList<>())
          .add(header.substring(colon + 1).trim());
      header = line();
    }
    Headers headers = Headers.from(values);
    String length = headers.first("Content-Length");
    byte[] body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
    String[] words = requestLine.split(" ", 3);
    return new Received(words[0], words[1], headers, body);
  }

  /** Waits for the first byte of the next request and leaves the rest unread. */
  void awaitNext() throws IOException {
    in.read();
  }

  void write(String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  void write(Answer answer) throws IOException {
    boolean bodiless = answer.status() == 204 || answer.status() == 304;
    boolean chunked = answer.sizeBytes() < 0;
    var head = new StringBuilder("HTTP/1.1 " + answer.status() + " Whatever\r\n");
    answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (!bodiless) {
      head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + answer.sizeBytes());
      head.append("\r\n");
    }
    write(head + "\r\n");
    if (!bodiless) {
      writeBody(answer.body(), chunked);
    }
  }

  /** Ends the connection with RST. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Sends nothing until the client drops the connection. */
  void awaitClosedByClient() {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException reset) {
      return;
    }
  }

  Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void writeBody(InputStream body, boolean chunked) throws IOException {
    var buffer = new byte[16 * 1024];
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      write(chunked ? Integer.toHexString(count) + "\r\n" : "");
      out.write(buffer, 0, count);
      write(chunked ? "\r\n" : "");
    }
    write(chunked ? "0\r\n\r\n" : "");
  }

  private @Nullable String line() throws IOException {
    var bytes = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next != '\n' && next >= 0; next = in.read()) {
      if (next != '\r') {
        bytes.write(next);
      }
    }
    return bytes.toString(ISO_8859_1);
  }
}
