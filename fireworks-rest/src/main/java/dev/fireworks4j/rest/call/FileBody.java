// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * A file streamed from disk, between two short pieces of text for a multipart body. Its length is fixed when it is made; a
 * file that turns out shorter or longer fails instead of sending something else than announced.
 */
public final class FileBody implements RequestBody {
  private final Path path;
  private final String contentType;
  private final long fileBytes;
  private final byte[] before;
  private final byte[] after;

  private FileBody(Path path, String contentType, long fileBytes, byte[] before, byte[] after) {
    this.path = path;
    this.contentType = contentType;
    this.fileBytes = fileBytes;
    this.before = before;
    this.after = after;
  }

  /** The file as it is. */
  public static FileBody of(Path path, long fileBytes, String contentType) {
    return new FileBody(path, contentType, fileBytes, new byte[0], new byte[0]);
  }

  /** The file with something before and after it. */
  public FileBody between(byte[] first, byte[] last) {
    return new FileBody(path, contentType, fileBytes, first, last);
  }

  Path path() {
    return path;
  }

  /** Size of the file alone. */
  public long fileBytes() {
    return fileBytes;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public long sizeBytes() {
    return before.length + fileBytes + after.length;
  }

  @Override
  public InputStream open() throws IOException {
    InputStream file = new ExactStream(Files.newInputStream(path), fileBytes);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(new ByteArrayInputStream(before), file, new ByteArrayInputStream(after))));
  }

  /** Insists on the length that was announced. */
  private static final class ExactStream extends FilterInputStream {
    private long left;

    ExactStream(InputStream in, long expected) {
      super(in);
      this.left = expected;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int count = read(one, 0, 1);
      return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      if (count < 0 && left > 0) {
        throw new EOFException("the file became shorter by " + left + " bytes while it was sent");
      }
      left -= Math.max(0, count);
      if (left < 0) {
        throw new IOException("the file became longer while it was sent");
      }
      return count;
    }
  }
}
