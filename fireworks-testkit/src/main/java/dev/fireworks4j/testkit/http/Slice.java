// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Some bytes of a content.
 *
 * @param from the first of them, from 0
 * @param sizeBytes how many
 */
public record Slice(Content whole, long from, long sizeBytes) implements Content {
  @Override
  public InputStream open() throws IOException {
    InputStream in = whole.open();
    in.skipNBytes(from);
    return new Bounded(in, sizeBytes);
  }

  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = left <= 0 ? -1 : in.read(buffer, offset, (int) Math.min(left, length));
      left -= Math.max(0, count);
      return count;
    }
  }
}
