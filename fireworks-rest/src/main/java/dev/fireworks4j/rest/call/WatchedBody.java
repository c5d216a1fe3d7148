// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request body that reports its progress to the watch, so that a long upload does not count as silence, and whose own
 * failures are not taken for failures of the network.
 */
final class WatchedBody implements RequestBody {
  private final RequestBody body;
  private final WatchedExchange watch;
  private volatile @Nullable WatchedStream stream;
  private volatile @Nullable IOException unopened;

  WatchedBody(RequestBody body, WatchedExchange watch) {
    this.body = body;
    this.watch = watch;
  }

  @Override
  public String contentType() {
    return body.contentType();
  }

  @Override
  public long sizeBytes() {
    return body.sizeBytes();
  }

  @Override
  public InputStream open() throws IOException {
    try {
      var opened = new WatchedStream(body.open(), watch);
      stream = opened;
      return opened;
    } catch (IOException missing) {
      unopened = missing;
      throw missing;
    }
  }

  long bytes() {
    WatchedStream read = stream;
    return read == null ? 0 : read.bytes();
  }

  /** Throws if the exchange failed because the body could not be read. */
  void rethrowLocalFailure(String label) {
    WatchedStream read = stream;
    IOException failure = read == null ? unopened : read.failure();
    if (failure != null && body instanceof LocalFileBody file) {
      throw new FileTransferException(label, file.path(), failure);
    }
  }
}
