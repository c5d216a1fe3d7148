// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer that ends its call where it ends itself. */
final class EndingStream extends FilterInputStream {
  private final Call call;

  EndingStream(InputStream body, Call call) {
    super(body);
    this.call = call;
  }

  @Override
  public int read() throws IOException {
    try {
      int read = in.read();
      endedIf(read < 0);
      return read;
    } catch (IOException broken) {
      call.streamBroke(broken);
      throw broken;
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int read = in.read(buffer, offset, length);
      endedIf(read < 0);
      return read;
    } catch (IOException broken) {
      call.streamBroke(broken);
      throw broken;
    }
  }

  private void endedIf(boolean isAtEnd) {
    if (isAtEnd) {
      call.streamEnded(null, false);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      in.close();
    } finally {
      call.streamEnded(null, true);
    }
  }
}
