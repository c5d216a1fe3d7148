// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Good rows without end, up to so many bytes, none of them in memory but a piece of text. */
final class EndlessRows extends InputStream {
  private static final byte[] HEAD =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TAIL =
      "\"},{\"role\":\"assistant\",\"content\":\"yes\"}]}\n".getBytes(StandardCharsets.UTF_8);

  private final int rowBytes;
  private long left;
  private int place;

  /** As many whole rows as go into {@code bytes}. */
  EndlessRows(long bytes, int rowBytes) {
    this.left = bytes / rowBytes * rowBytes;
    this.rowBytes = rowBytes;
  }

  @Override
  public int read() {
    if (left == 0) {
      return -1;
    }
    int tail = place - (rowBytes - TAIL.length);
    int octet = place < HEAD.length ? HEAD[place] : tail >= 0 ? TAIL[tail] : 'x';
    place = (place + 1) % rowBytes;
    left--;
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int count = (int) Math.min(length, left);
    for (int i = 0; i < count; i++) {
      buffer[offset + i] = (byte) read();
    }
    return count == 0 && length > 0 ? -1 : count;
  }
}
