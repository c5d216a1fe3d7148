// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.RequestBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A request body read piece by piece, as fast as the connection takes it.
 *
 * <p>The JDK's {@code BodyPublishers.ofInputStream} is not used: it takes a failing stream for a complete one.
 */
final class BodyChunks implements Iterator<byte[]>, AutoCloseable {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final InputStream stream;
  private final long sizeBytes;
  private long sentBytes;

  BodyChunks(RequestBody body) throws IOException {
    this.sizeBytes = body.sizeBytes();
    this.stream = body.open();
  }

  BodyPublisher publisher() {
    return sizeBytes == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(() -> this), sizeBytes);
  }

  @Override
  public boolean hasNext() {
    return sentBytes < sizeBytes;
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      var chunk = new byte[(int) Math.min(CHUNK_BYTES, sizeBytes - sentBytes)];
      int count = stream.readNBytes(chunk, 0, chunk.length);
      sentBytes += count;
      if (count < chunk.length) {
        throw new EOFException(
            "request body ended after " + sentBytes + " of " + sizeBytes + " bytes");
      }
      return chunk;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException ignored) {
      // Nothing was written to it, so nothing can be lost.
      return;
    }
  }
}
