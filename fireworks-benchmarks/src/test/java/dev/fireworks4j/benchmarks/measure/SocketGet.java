// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The cheapest client there is, a kept socket for each thread, so that a server is what is measured. */
public final class SocketGet {
  private static final int MAX_SILENCE_MILLIS = 60_000;

  private final URI uri;
  private final byte[] request;
  private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(Connection::new);

  public SocketGet(URI uri) {
    this.uri = uri;
    this.request =
        ("GET "
                + uri.getRawPath()
                + " HTTP/1.1\r\nHost: "
                + uri.getRawAuthority()
                + "\r\nAuthorization: Bearer fw_test\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** One request whose whole answer is read; anything but 200 fails. */
  public void once() throws IOException {
    Connection connection = connections.get();
    connection.open();
    connection.socket.getOutputStream().write(request);
    connection.readAnswer();
  }

  private final class Connection {
    private Socket socket;
    private InputStream input;

    void open() throws IOException {
      if (socket == null) {
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MAX_SILENCE_MILLIS);
        input = new BufferedInputStream(socket.getInputStream());
      }
    }

    void readAnswer() throws IOException {
      String status = line();
      if (!status.contains(" 200")) {
        throw new IOException(status);
      }
      long length = -1;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Long.parseLong(lower.substring(15).strip());
        }
      }
      if (length < 0) {
        dropChunks();
      } else {
        input.skipNBytes(length);
      }
    }

    private void dropChunks() throws IOException {
      int size;
      do {
        size = Integer.parseInt(line().strip(), 16);
        input.skipNBytes(size);
        line();
      } while (size > 0);
    }

    private String line() throws IOException {
      var text = new StringBuilder();
      for (int next = input.read(); next != '\n'; next = input.read()) {
        if (next < 0) {
          throw new IOException("connection closed");
        }
        if (next != '\r') {
          text.append((char) next);
        }
      }
      return text.toString();
    }
  }
}
