// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The body of an answer: of announced length, in chunks, or dropped because the client expects none. */
final class ResponseBody extends OutputStream {
  private static final byte[] LINE_END = {'\r', '\n'};

  private final OutputStream out;
  private final boolean isDropped;
  private final boolean isChunked;
  // Of the announced length.
  private long left;
  private boolean isClosed;

  ResponseBody(OutputStream out, boolean isDropped, long sizeBytes) {
    this.out = out;
    this.isDropped = isDropped;
    this.isChunked = sizeBytes < 0;
    this.left = sizeBytes;
  }

  /** True if the client can tell where the body ends. */
  boolean isComplete() {
    return isDropped || (isChunked ? isClosed : left == 0);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    // A chunk of no bytes would end the body.
    if (isDropped || length == 0) {
      return;
    }
    if (isChunked) {
      out.write(Integer.toHexString(length).getBytes(StandardCharsets.US_ASCII));
      out.write(LINE_END);
    } else if (length > left) {
      throw new IOException("the body is longer than it was announced");
    }
    out.write(bytes, offset, length);
    if (isChunked) {
      out.write(LINE_END);
    } else {
      left -= length;
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (isChunked && !isDropped && !isClosed) {
      isClosed = true;
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }
}
