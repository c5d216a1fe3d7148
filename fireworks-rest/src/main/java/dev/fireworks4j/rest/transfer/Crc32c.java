// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The CRC32C of a file whose bytes arrive in pieces, to compare with the one that storage states. */
final class Crc32c {
  private final CRC32C checksum = new CRC32C();

  /** Adds the next bytes of the file. */
  void add(byte[] bytes, int offset, int length) {
    checksum.update(bytes, offset, length);
  }

  /** Starts again without any bytes. */
  void clear() {
    checksum.reset();
  }

  /** Whether storage states this checksum, in base64, or none at all. */
  boolean agrees(@Nullable String stated) {
    var bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue());
    return stated == null || stated.equals(Base64.getEncoder().encodeToString(bytes.array()));
  }
}
