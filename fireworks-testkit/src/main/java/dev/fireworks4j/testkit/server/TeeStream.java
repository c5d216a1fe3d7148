// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps the first megabyte of what is read through it. */
final class TeeStream extends FilterInputStream {
  private static final int LIMIT_BYTES = 1 << 20;

  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  TeeStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    if (next >= 0 && seen.size() < LIMIT_BYTES) {
      seen.write(next);
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    if (count > 0) {
      seen.write(bytes, offset, Math.min(count, Math.max(0, LIMIT_BYTES - seen.size())));
    }
    return count;
  }

  byte[] seen() {
    return seen.toByteArray();
  }
}
