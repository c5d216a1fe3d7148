// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.IOException;

/** A body whose length was announced. */
final class LengthBody extends Http1Body {
  private final SocketInput in;
  private long left;

  LengthBody(SocketInput in, long bytes, Start start) {
    super(start);
    this.in = in;
    this.left = bytes;
  }

  @Override
  boolean isAtEnd() {
    return left == 0;
  }

  @Override
  int next(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, (int) Math.min(left, length));
    left -= count;
    return count;
  }
}
