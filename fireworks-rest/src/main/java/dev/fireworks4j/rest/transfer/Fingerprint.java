// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The checksum of a file whose bytes come in pieces, to be compared with the one that storage tells. */
public final class Fingerprint {
  private final CRC32C checksum = new CRC32C();

  /** The next bytes of the file. */
  public void add(byte[] bytes, int offset, int length) {
    checksum.update(bytes, offset, length);
  }

  /** Back to no bytes at all. */
  public void clear() {
    checksum.reset();
  }

  /** Whether this is the checksum that storage tells, CRC32C in base64; also where it tells none. */
  public boolean agrees(@Nullable String crc32c) {
    var bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue());
    return crc32c == null || crc32c.equals(Base64.getEncoder().encodeToString(bytes.array()));
  }
}
