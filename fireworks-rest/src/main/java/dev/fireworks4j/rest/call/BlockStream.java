// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.io.IOException;
import java.io.InputStream;

/** A stream on another one that does its part for blocks of bytes; single bytes, and skipped ones, are blocks too. */
public abstract class BlockStream extends InputStream {
  /** What the blocks come from. */
  protected final InputStream in;

  protected BlockStream(InputStream in) {
    this.in = in;
  }

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] buffer, int offset, int length) throws IOException;

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
