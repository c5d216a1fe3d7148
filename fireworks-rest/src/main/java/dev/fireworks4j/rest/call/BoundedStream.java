// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** Fails once more than a limit was read, whatever length the sender announced; applied after decompression. */
final class BoundedStream extends BlockStream {
  private final long limit;
  private long read;

  BoundedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    read += Math.max(0, count);
    if (read > limit) {
      throw new TooLargeException(limit);
    }
    return count;
  }

  static final class TooLargeException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
      super("the body is larger than the " + limit + " bytes that maxResponseBytes allows");
    }
  }
}
