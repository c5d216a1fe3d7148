// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Cuts a connection's bytes into requests, and drops their bodies. */
final class RequestReader {
  private static final int SMALL_BUFFER = 8 * 1024;
  private static final int LARGE_BUFFER = 128 * 1024;
  private static final byte[] LENGTH = "content-length:".getBytes(ISO_8859_1);

  private final SocketChannel connection;
  private ByteBuffer buffer = ByteBuffer.allocateDirect(SMALL_BUFFER);
  private final byte[] line = new byte[8_192];

  RequestReader(SocketChannel connection) {
    this.connection = connection;
    buffer.flip();
  }

  /** The next request's method and target, its body read; null at the end of the connection. */
  String next() throws IOException {
    int length = readLine();
    if (length < 0) {
      return null;
    }
    String first = new String(line, 0, length, ISO_8859_1);
    long body = 0;
    while ((length = readLine()) > 0) {
      if (isLength(length)) {
        String value = new String(line, LENGTH.length, length - LENGTH.length, ISO_8859_1);
        body = Long.parseLong(value.strip());
      }
    }
    drop(body);
    return first.substring(0, first.lastIndexOf(' '));
  }

  private boolean isLength(int length) {
    if (length <= LENGTH.length) {
      return false;
    }
    for (int i = 0; i < LENGTH.length; i++) {
      if ((line[i] | (LENGTH[i] >= 'a' ? 0x20 : 0)) != LENGTH[i]) {
        return false;
      }
    }
    return true;
  }

  /** Length of the line now in the array; -1 at the end. */
  private int readLine() throws IOException {
    int length = 0;
    while (true) {
      if (!buffer.hasRemaining() && !fill()) {
        return -1;
      }
      byte next = buffer.get();
      if (next == '\n') {
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
      }
      line[length++] = next;
    }
  }

  private void drop(long bytes) throws IOException {
    long left = bytes;
    while (left > 0) {
      if (!buffer.hasRemaining() && left > LARGE_BUFFER && buffer.capacity() < LARGE_BUFFER) {
        buffer = ByteBuffer.allocateDirect(LARGE_BUFFER).limit(0);
      }
      if (!buffer.hasRemaining() && !fill()) {
        throw new IOException("cut off in a body");
      }
      int taken = (int) Math.min(left, buffer.remaining());
      buffer.position(buffer.position() + taken);
      left -= taken;
    }
  }

  private boolean fill() throws IOException {
    buffer.clear();
    int read = connection.read(buffer);
    buffer.flip();
    return read > 0;
  }
}
