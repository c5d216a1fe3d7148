// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.data;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FileTransferException;
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
 * The part of a file that is here. To go on, its last bytes are asked for once more: an answer that begins with them is the
 * rest; one that begins like the file is the whole of it, from storage that does not do ranges; after any other, all of
 * it is asked for again. Nothing but the bytes themselves is trusted.
 */
final class PartFile implements AutoCloseable {
  private static final int OVERLAP = 16 * 1024;
  private static final int BUFFER = 64 * 1024;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Path path;
  private final FileChannel channel;
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
      return new PartFile(path, channel, channel.size());
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
    truncate(0);
    mayResume = false;
  }

  private int overlap() {
    return (int) Math.min(size / 2, OVERLAP);
  }

  /** Takes an answer to {@link #resumeAt()} in, and returns the size of the whole file. */
  long append(InputStream body, LongConsumer moved) throws IOException {
    int overlap = resumeAt() > 0 ? overlap() : 0;
    byte[] start = body.readNBytes(overlap);
    if (overlap == 0) {
      truncate(0);
    } else if (!isRest(start)) {
      truncate(0);
      write(start, start.length);
    }
    byte[] buffer = new byte[BUFFER];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      write(buffer, read);
      moved.accept(size);
    }
    moved.accept(size);
    return size;
  }

  /** True if the answer goes on from the part, false if it is the whole file. */
  private boolean isRest(byte[] start) throws IOException {
    boolean isTail = Arrays.equals(start, read(size - start.length, start.length));
    boolean isHead = Arrays.equals(start, read(0, start.length));
    if (isTail == isHead || start.length < overlap()) {
      restart();
      throw new IOException("cannot tell where the answer begins; starting again");
    }
    return isTail;
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
    try {
      while (buffer.hasRemaining()) {
        size += channel.write(buffer, size);
      }
    } catch (IOException full) {
      discard();
      throw new FileTransferException("download", path, full);
    }
  }

  private void truncate(long bytes) {
    try {
      channel.truncate(bytes);
      size = bytes;
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
