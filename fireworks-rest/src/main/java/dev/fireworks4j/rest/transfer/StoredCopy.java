// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.CallException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A local file that is as storage keeps it.
 *
 * @param rows its lines that are not blank
 */
record StoredCopy(long bytes, long rows) {
  private static final int BUFFER = 64 * 1024;

  /**
   * Asks storage for one byte, which comes with size and checksum of all. Null if they differ or cannot be compared.
   */
  static @Nullable StoredCopy of(
      Path file, SignedUrl url, TransferClient client, SharedDeadline deadline) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try {
      StoredBytes stored =
          client.download(
              client.signed("GET", "look at", url, StoredBytes::of).with("Range", "bytes=0-0"),
              deadline);
      boolean isComparable = stored.crc32c() != null && stored.total() == Files.size(file);
      return isComparable ? read(file, stored) : null;
    } catch (CallException | IOException e) {
      // The download itself reports what is wrong.
      return null;
    }
  }

  private static @Nullable StoredCopy read(Path file, StoredBytes stored) throws IOException {
    var checksum = new Crc32c();
    var rows = new RowCount();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        checksum.add(buffer, 0, count);
        rows.add(buffer, 0, count);
        bytes += count;
      }
    }
    boolean isSame = bytes == stored.total() && checksum.agrees(stored.crc32c());
    return isSame ? new StoredCopy(bytes, rows.rows()) : null;
  }
}
