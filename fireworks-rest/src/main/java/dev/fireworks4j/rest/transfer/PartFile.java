// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FileTransferException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * The part of a file that is here. To go on, its last bytes are asked for once more: a range that does not begin with them
 * is of another file, and all of it is asked for again. Storage that does no ranges sends the whole file, which is then
 * begun anew.
 */
final class PartFile implements AutoCloseable {
  private static final int OVERLAP = 16 * 1024;
  private static final int BUFFER = 64 * 1024;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Path path;
  private final FileChannel channel;
  private final Fingerprint fingerprint = new Fingerprint();
  private final RowCount rows = new RowCount();
  private long size;
  private boolean mayResume = true;

  private PartFile(Path path, FileChannel channel, long size) {
    this.path = path;
    this.channel = channel;
    this.size = size;
  }

  /** The part that an earlier run left, or an empty one. */
  static PartFile open(Path path) {
    try {
      var channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      var part = new PartFile(path, channel, channel.size());
      part.remember();
      return part;
    } catch (IOException refused) {
      throw new FileTransferException("download", path, refused);
    }
  }

  Path path() {
    return path;
  }

  long size() {
    return size;
  }

  /** The byte to ask for: a little before the end of the part, or 0 to begin at the beginning. */
  long resumeAt() {
    return mayResume ? size - overlap() : 0;
  }

  /** An answer to a range that the file does not have: the part is of another file. */
  boolean isStale(ApiException refused) {
    return refused.httpStatus() == RANGE_NOT_SATISFIABLE && size > 0;
  }

  /** Forgets what is here. */
  void restart() {
    truncate();
    mayResume = false;
  }

  private int overlap() {
    return (int) Math.min(size / 2, OVERLAP);
  }

  /**
   * Takes an answer to {@link #resumeAt()} in.
   *
   * @throws IOException if it breaks off, or is not what was asked for
   * @throws CorruptTransferException if all of it came, but not as storage keeps it; nothing is left of it then
   */
  void append(StoredBytes stored, InputStream body, LongConsumer moved) throws IOException {
    if (stored.from() > 0) {
      requireRest(stored.from(), body);
    } else {
      truncate();
    }
    byte[] buffer = new byte[BUFFER];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      write(buffer, read);
      moved.accept(size);
    }
    moved.accept(size);
    requireWhole(stored);
  }

  /** Lines of the file that are not blank. */
  long rows() {
    return rows.rows();
  }

  private void requireRest(long from, InputStream body) throws IOException {
    int overlap = overlap();
    boolean isRest =
        from == resumeAt()
            && Arrays.equals(body.readNBytes(overlap), read(size - overlap, overlap));
    if (!isRest) {
      restart();
      throw new IOException("the answer does not go on from the part; starting again");
    }
  }

  private void requireWhole(StoredBytes stored) throws IOException {
    if (stored.total() > size) {
      throw new EOFException((stored.total() - size) + " bytes are missing at the end");
    }
    boolean isLonger = stored.total() >= 0 && stored.total() < size;
    if (isLonger || !fingerprint.agrees(stored.crc32c())) {
      restart();
      throw new CorruptTransferException(
          "download of "
              + path
              + " failed: "
              + (isLonger ? "more bytes came than the file has" : "the checksum differs")
              + "\n  Do:    run it again; if that does not help, the stored file is damaged");
    }
  }

  private void remember() throws IOException {
    byte[] buffer = new byte[BUFFER];
    var bytes = ByteBuffer.wrap(buffer);
    for (long at = 0; at < size; bytes.clear()) {
      int count = channel.read(bytes, at);
      if (count < 0) {
        throw new EOFException("the part became shorter");
      }
      count(buffer, count);
      at += count;
    }
  }

  private void count(byte[] bytes, int count) {
    fingerprint.add(bytes, 0, count);
    rows.add(bytes, 0, count);
  }

  private byte[] read(long from, int count) {
    var bytes = ByteBuffer.allocate(count);
    try {
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
      return bytes.array();
    } catch (IOException unreadable) {
      throw new FileTransferException("download", path, unreadable);
    }
  }

  private void write(byte[] bytes, int count) {
    var buffer = ByteBuffer.wrap(bytes, 0, count);
    count(bytes, count);
    try {
      while (buffer.hasRemaining()) {
        size += channel.write(buffer, size);
      }
    } catch (IOException full) {
      discard();
      throw new FileTransferException("download", path, full);
    }
  }

  private void truncate() {
    try {
      channel.truncate(0);
      size = 0;
      fingerprint.clear();
      rows.clear();
    } catch (IOException refused) {
      throw new FileTransferException("download", path, refused);
    }
  }

  /** Deletes the part. */
  void discard() {
    try {
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException leftBehind) {
      path.toFile().deleteOnExit();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
