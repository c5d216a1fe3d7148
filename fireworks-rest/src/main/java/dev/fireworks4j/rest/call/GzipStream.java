// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.HttpResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952) as it is read, several members in a row too; an empty body unpacks to an empty one. Closing
 * it frees the decompressor, whose memory is outside of the heap, at whatever point reading has stopped, and leaves the
 * compressed stream open. {@link java.util.zip.GZIPInputStream} keeps that memory where a header is cut, and drops
 * members that arrive late.
 */
final class GzipStream extends InputStream {
  private static final int BUFFER = 8192;
  private static final int PARTIAL_CONTENT = 206;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private boolean isInMember;
  private boolean isClosed;

  private GzipStream(InputStream packed) {
    this.packed = packed;
  }

  /**
   * The body of an answer without its {@code Content-Encoding}. A range of a compressed file cannot be unpacked alone.
   */
  static InputStream unpacked(HttpResponse response, InputStream body) {
    String encoding = response.headers().first("Content-Encoding");
    if (encoding == null || response.status() == PARTIAL_CONTENT) {
      return body;
    }
    String name = encoding.trim().toLowerCase(Locale.ROOT);
    return name.equals("gzip") || name.equals("x-gzip") ? new GzipStream(body) : body;
  }

  /** Frees what {@link #unpacked} may have made; the connection belongs to the exchange. */
  static void free(InputStream unpacked) {
    if (unpacked instanceof GzipStream stream) {
      stream.close();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (isClosed) {
      throw new IOException("the stream is closed");
    }
    while (length > 0) {
      if (!isInMember && !beginMember()) {
        return -1;
      }
      int count = inflate(target, offset, length);
      if (count > 0) {
        crc.update(target, offset, count);
        return count;
      }
      endMember();
    }
    return 0;
  }

  /** 0 at the end of a member. */
  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(target, offset, length);
        at = filled - inflater.getRemaining();
        if (count > 0 || inflater.finished()) {
          return count;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("gzip with a dictionary");
        }
        fill();
        inflater.setInput(buffer, at, filled - at);
      }
    } catch (DataFormatException e) {
      throw new ZipException("damaged gzip data");
    }
  }

  /** False at the end of the stream. */
  private boolean beginMember() throws IOException {
    if (at == filled && !refill()) {
      return false;
    }
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw new ZipException("not in gzip format");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(nextShort());
    }
    skipTexts(Integer.bitCount(flags & (NAME | COMMENT)));
    skip((flags & HEADER_CRC) == 0 ? 0 : 2);
    inflater.setInput(buffer, at, filled - at);
    isInMember = true;
    return true;
  }

  private void endMember() throws IOException {
    long sum = nextShort() | (long) nextShort() << 16;
    long size = nextShort() | (long) nextShort() << 16;
    if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("checksum or length at the end of the gzip data differ");
    }
    inflater.reset();
    crc.reset();
    isInMember = false;
  }

  private int next() throws IOException {
    if (at == filled) {
      fill();
    }
    return buffer[at++] & 0xff;
  }

  private int nextShort() throws IOException {
    int low = next();
    return low | next() << 8;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipTexts(int count) throws IOException {
    for (int ended = 0; ended < count; ) {
      ended += next() == 0 ? 1 : 0;
    }
  }

  private void fill() throws IOException {
    if (!refill()) {
      throw new EOFException("the gzip data end early");
    }
  }

  private boolean refill() throws IOException {
    at = 0;
    filled = Math.max(0, packed.read(buffer, 0, BUFFER));
    return filled > 0;
  }

  @Override
  public void close() {
    isClosed = true;
    inflater.end();
  }
}
