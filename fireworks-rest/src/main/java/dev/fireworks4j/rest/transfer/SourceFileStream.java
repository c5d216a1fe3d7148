// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.internal.Sha256;
import dev.fireworks4j.rest.call.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file for an upload. The last bytes are returned only once it is certain that all bytes equal those that were
 * checked; otherwise the request stays incomplete, and the server stores nothing.
 */
final class SourceFileStream extends BlockStream {
  private final SourceFile file;
  private final LongConsumer sent;
  private final Consumer<Crc32c> whole;
  private final Crc32c crc32c = new Crc32c();
  private final @Nullable MessageDigest sha256;
  private long left;

  private SourceFileStream(
      InputStream in, SourceFile file, LongConsumer sent, Consumer<Crc32c> whole) {
    super(in);
    this.file = file;
    this.sent = sent;
    this.whole = whole;
    this.sha256 = file.sha256() == null ? null : Sha256.newDigest();
    this.left = file.bytes();
  }

  /**
   * Opens a file, if it is still the same.
   *
   * @param sent receives the number of bytes that were returned
   * @param whole receives the checksum with the last bytes
   */
  static SourceFileStream open(SourceFile file, LongConsumer sent, Consumer<Crc32c> whole)
      throws IOException {
    file.requireUnchanged();
    return new SourceFileStream(Files.newInputStream(file.path()), file, sent, whole);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = in.read(buffer, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new ChangedFileException("it became shorter by " + left + " bytes while it was sent");
    }
    crc32c.add(buffer, offset, count);
    if (sha256 != null) {
      sha256.update(buffer, offset, count);
    }
    if (count == left) {
      requireExpected();
      whole.accept(crc32c);
    }
    left -= count;
    sent.accept(file.bytes() - left);
    return count;
  }

  private void requireExpected() throws IOException {
    if (in.read() >= 0) {
      throw new ChangedFileException("it became longer while it was sent");
    }
    if (sha256 != null && !HexFormat.of().formatHex(sha256.digest()).equals(file.sha256())) {
      throw new ChangedFileException("its bytes are not the ones that were checked");
    }
    file.requireUnchanged();
  }
}
