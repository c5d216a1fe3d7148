// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A response body that drops its connection when closed early; the client's own stream would first read the whole rest.
 */
final class ApacheBody extends FilterInputStream {
  private final Runnable drop;
  private final long sizeBytes;
  private long readBytes;

  /**
   * A body on a connection.
   *
   * @param sizeBytes negative if it is not known
   * @param drop ends the connection, unless it is back in the pool
   */
  ApacheBody(InputStream connection, long sizeBytes, Runnable drop) {
    super(connection);
    this.sizeBytes = sizeBytes;
    this.drop = drop;
  }

  @Override
  public int read() throws IOException {
    var single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int count = in.read(target, offset, length);
      readBytes += Math.max(count, 0);
      releaseAtEnd(count);
      return count;
    } catch (RuntimeException e) {
      // For example an IllegalStateException of the client when another thread closes the response.
      throw new IOException("the response cannot be read any further", e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return count <= 0 ? 0 : readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    drop.run();
  }

  /**
   * The client returns a connection to the pool only at the end of the stream, which readers of a known length never
   * reach.
   */
  private void releaseAtEnd(int count) throws IOException {
    if (count > 0 && readBytes == sizeBytes && in.read() >= 0) {
      throw new IOException("the response is longer than announced");
    }
  }
}
