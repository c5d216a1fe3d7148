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

/**
 * A local file, compared with the one that storage keeps.
 *
 * @param bytes its size
 * @param rows its lines that are not blank
 * @param isSame whether storage states this size and this checksum
 */
record StoredCopy(long bytes, long rows, boolean isSame) {
  private static final int BUFFER = 64 * 1024;
  private static final StoredCopy NONE = new StoredCopy(0, 0, false);

  /** Asks storage for one byte, which comes with size and checksum of all. What cannot be compared is not the same. */
  static StoredCopy of(Path file, SignedUrl url, TransferClient client, SharedDeadline deadline) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return NONE;
    }
    try {
      StoredBytes stored =
          client.download(
              new SignedRequests(client)
                  .of("GET", "look at", url, StoredBytes::of)
                  .with("Range", "bytes=0-0"),
              deadline);
      boolean isComparable = stored.crc32c() != null && stored.total() == Files.size(file);
      return isComparable ? read(file, stored) : NONE;
    } catch (CallException | IOException e) {
      // The download itself reports what is wrong.
      return NONE;
    }
  }

  private static StoredCopy read(Path file, StoredBytes stored) throws IOException {
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
    return new StoredCopy(bytes, rows.rows(), isSame);
  }
}
