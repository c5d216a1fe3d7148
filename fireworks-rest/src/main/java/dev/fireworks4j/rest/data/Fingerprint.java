// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.data;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** What the bytes of a file add up to: a checksum, and rows. */
public final class Fingerprint {
  private final CRC32C checksum = new CRC32C();
  private long rows;
  private boolean isInRow;

  /** The next bytes of the file. */
  public void add(byte[] bytes, int offset, int length) {
    checksum.update(bytes, offset, length);
    for (int i = offset; i < offset + length; i++) {
      byte octet = bytes[i];
      if (octet == '\n') {
        isInRow = false;
      } else if (!isInRow && octet != ' ' && octet != '\t' && octet != '\r') {
        isInRow = true;
        rows++;
      }
    }
  }

  /** Back to no bytes at all. */
  public void clear() {
    checksum.reset();
    rows = 0;
    isInRow = false;
  }

  /** Lines that are not blank. */
  public long rows() {
    return rows;
  }

  /** Whether this is the checksum that storage tells, CRC32C in base64; also where it tells none. */
  public boolean agrees(@Nullable String crc32c) {
    var bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue());
    return crc32c == null || crc32c.equals(Base64.getEncoder().encodeToString(bytes.array()));
  }
}
