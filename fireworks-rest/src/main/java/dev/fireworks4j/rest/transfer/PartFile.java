// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FileTransferException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file that have arrived. To continue, its last bytes are requested once more: a range that does not
 * begin with them is of another file, and all of it is requested again. Storage that ignores ranges sends the whole
 * file; the part is kept as far as it is equal.
 */
final class PartFile implements AutoCloseable {
  private static final int OVERLAP = 16 * 1024;
  private static final int BUFFER = 64 * 1024;

  private final PartClaim claim;
  private final FileChannel channel;
  private final Crc32c crc32c = new Crc32c();
  private final RowCount rows = new RowCount();
  private @Nullable String version;
  private long size;
  private boolean mayResume = true;

  PartFile(PartClaim claim, FileChannel channel) {
    this.claim = claim;
    this.channel = channel;
  }

  /**
   * The part that an earlier run left beside a target, or an empty one.
   *
   * @param others the targets of the same download
   */
  static PartFile open(Path target, Set<Path> others) throws IOException {
    PartClaim claim = PartClaim.of(target, others);
    var part = new PartFile(claim, claim.channel());
    try {
      part.version = new PartMark(claim.path()).version();
      part.readBack();
      return part;
    } catch (IOException | RuntimeException e) {
      part.close();
      throw e;
    }
  }

  Path path() {
    return claim.path();
  }

  long size() {
    return size;
  }

  /** Lines of the file that are not blank. */
  long rows() {
    return rows.rows();
  }

  /** The byte to ask for: a little before the end of the part, or 0 to start from the beginning. */
  long resumeAt() {
    return mayResume ? size - overlap() : 0;
  }

  /** Drops the bytes, which are of another file. */
  void restart() throws IOException {
    cutTo(0);
    mayResume = false;
  }

  private int overlap() {
    return (int) Math.min(size / 2, OVERLAP);
  }

  /**
   * Adds an answer to {@link #resumeAt()}.
   *
   * @throws IOException if it ends early, or is not the requested range
   * @throws CorruptTransferException if it is complete, but not equal to the stored file; the part is then empty
   */
  void append(StoredBytes stored, InputStream body, LongConsumer moved) throws IOException {
    if (stored.from() > 0) {
      requireRest(stored, body);
    } else {
      passOver(stored, body);
    }
    remember(stored.version());
    byte[] buffer = new byte[BUFFER];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      write(buffer, read);
      moved.accept(size);
    }
    moved.accept(size);
    requireWhole(stored);
  }

  private void requireRest(StoredBytes stored, InputStream body) throws IOException {
    int overlap = overlap();
    boolean isRest = stored.from() == resumeAt() && !isOtherVersion(stored.version());
    if (isRest) {
      byte[] repeated = body.readNBytes(overlap);
      if (repeated.length < overlap) {
        throw new EOFException("the answer ended before it reached the end of the part");
      }
      isRest = Arrays.equals(repeated, read(size - overlap, overlap));
    }
    if (!isRest) {
      restart();
      throw new IOException("the answer does not continue the part; starting again");
    }
  }

  /** Compares the beginning of a whole file with the part, and truncates the part where they differ. */
  private void passOver(StoredBytes stored, InputStream body) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (long at = 0; at < size; ) {
      int here = (int) Math.min(BUFFER, size - at);
      int count = body.readNBytes(buffer, 0, here);
      if (count < here && stored.total() > at + count) {
        throw new EOFException((stored.total() - at - count) + " bytes are missing at the end");
      }
      if (count < here || !Arrays.equals(buffer, 0, count, read(at, count), 0, count)) {
        cutTo(at);
        write(buffer, count);
      }
      at += count;
    }
  }

  private void cutTo(long length) throws IOException {
    channel.truncate(length);
    size = 0;
    crc32c.clear();
    rows.clear();
    readBack();
  }

  private boolean isOtherVersion(@Nullable String other) {
    return version != null && other != null && !version.equals(other);
  }

  private void remember(@Nullable String other) {
    if (other != null && !other.equals(version)) {
      version = other;
      new PartMark(path()).put(other);
    }
  }

  private void requireWhole(StoredBytes stored) throws IOException {
    if (stored.total() > size) {
      throw new EOFException((stored.total() - size) + " bytes are missing at the end");
    }
    boolean isLonger = stored.total() >= 0 && stored.total() < size;
    if (isLonger || !crc32c.agrees(stored.crc32c())) {
      restart();
      throw new CorruptTransferException(
          "download of %s failed: %s\n  Do:    run it again; if that does not help, the stored file is damaged"
              .formatted(
                  path(), isLonger ? "more bytes came than the file has" : "the checksum differs"));
    }
  }

  private void readBack() throws IOException {
    long whole = channel.size();
    byte[] buffer = new byte[BUFFER];
    var bytes = ByteBuffer.wrap(buffer);
    for (int count = 0; size < whole; size += count, bytes.clear()) {
      count = channel.read(bytes, size);
      if (count < 0) {
        throw new EOFException("the part became shorter");
      }
      count(buffer, count);
    }
  }

  private void count(byte[] bytes, int count) {
    crc32c.add(bytes, 0, count);
    rows.add(bytes, 0, count);
  }

  private byte[] read(long from, int count) throws IOException {
    var bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
    return bytes.array();
  }

  /** An interrupt closes the channel, and is reported as such; what was written is kept in any case. */
  private void write(byte[] bytes, int count) throws IOException {
    var buffer = ByteBuffer.wrap(bytes, 0, count);
    try {
      while (buffer.hasRemaining()) {
        size += channel.write(buffer, size);
      }
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      throw new FileTransferException("download", path(), e);
    }
    count(bytes, count);
  }

  /** Moves the whole file to its name, and replaces a file there. */
  void moveTo(Path target) throws IOException {
    claim.requireMovable(target);
    DownloadTargets.requireFree(target);
    try {
      Files.move(
          path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(path(), target, StandardCopyOption.REPLACE_EXISTING);
    }
    PartMark.remove(target);
  }

  void discard() {
    claim.delete();
  }

  @Override
  public void close() {
    claim.close();
  }
}
