// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.io.IOException;
import java.io.InputStream;

/** The body of an answer, whose end is the end of its call. */
final class EndingStream extends BlockStream {
  private final UserCall call;

  EndingStream(InputStream body, UserCall call) {
    super(body);
    this.call = call;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int read = in.read(buffer, offset, length);
      if (read < 0) {
        call.streamEnded(null, false);
      }
      return read;
    } catch (IOException broken) {
      call.streamBroke(broken);
      throw broken;
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
