// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream of sent or received bytes: tells the watch that bytes move, and remembers a failure of the connection, so
 * that it is not mistaken for malformed JSON.
 */
final class WatchedStream extends BlockStream {
  private final WatchedExchange watch;
  private @Nullable IOException failure;
  private long bytes;

  WatchedStream(InputStream in, WatchedExchange watch) {
    super(in);
    this.watch = watch;
  }

  long bytes() {
    return bytes;
  }

  /** The failure of the connection, or null if there was none. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int read = in.read(buffer, offset, length);
      bytes += Math.max(0, read);
      watch.moved();
      return read;
    } catch (IOException broken) {
      failure = broken;
      throw broken;
    }
  }
}
