// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The body of one request. Closing it leaves the rest on the connection. */
abstract class Http1Body extends InputStream {
  private final Start start;
  private boolean isStarted;

  Http1Body(Start start) {
    this.start = start;
  }

  /** Runs once, before the first byte is read. */
  @FunctionalInterface
  interface Start {
    void run() throws IOException;
  }

  /** True if nothing of this body is left on the connection. */
  abstract boolean isAtEnd();

  /** True if the client has begun to send the body, or was told to. */
  final boolean isStarted() {
    return isStarted;
  }

  /** At most {@code length} bytes, at least one; -1 at the end. */
  abstract int next(byte[] target, int offset, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    var single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public final int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    if (!isStarted) {
      isStarted = true;
      start.run();
    }
    return next(target, offset, length);
  }
}
