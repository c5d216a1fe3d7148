// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.rest.call.LocalFileBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A file streamed from disk, between two short pieces of text if it is a part of a multipart body. */
final class FileBody implements LocalFileBody {
  private final SourceFile file;
  private final LongConsumer sent;
  private final String contentType;
  private final byte[] before;
  private final byte[] after;
  private volatile @Nullable Crc32c taken;

  private FileBody(
      SourceFile file, LongConsumer sent, String contentType, byte[] before, byte[] after) {
    this.file = file;
    this.sent = sent;
    this.contentType = contentType;
    this.before = before;
    this.after = after;
  }

  /**
   * The file as it is.
   *
   * @param sent told how many bytes of the file were read, from 0 again for each attempt
   */
  static FileBody of(SourceFile file, LongConsumer sent) {
    return new FileBody(file, sent, "application/octet-stream", new byte[0], new byte[0]);
  }

  /** The same file as a part of another format. */
  FileBody within(String format, byte[] first, byte[] rest) {
    return new FileBody(file, sent, format, first, rest);
  }

  SourceFile file() {
    return file;
  }

  @Override
  public Path path() {
    return file.path();
  }

  /** True if an attempt read all bytes of the file, so that the server may have them. */
  boolean isTaken() {
    return taken != null;
  }

  /** Whether storage states the checksum of the bytes that were read, or none at all. */
  boolean agrees(@Nullable String crc32c) {
    Crc32c sum = taken;
    return sum == null || sum.agrees(crc32c);
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public long sizeBytes() {
    return before.length + file.bytes() + after.length;
  }

  @Override
  public InputStream open() throws IOException {
    var stream = SourceFileStream.open(file, sent, sum -> taken = sum);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(new ByteArrayInputStream(before), stream, new ByteArrayInputStream(after))));
  }
}
