// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * A download that the user reads. The deadline still applies, and so does the limit on silence while a read is waiting;
 * closing it ends the exchange.
 */
final class OwnedStream extends BlockStream {
  private final WatchedExchange watch;
  private final Watchdog watchdog;
  private final String label;

  OwnedStream(InputStream in, WatchedExchange watch, Watchdog watchdog, String label) {
    super(in);
    this.watch = watch;
    this.watchdog = watchdog;
    this.label = label;
    watch.waitedForBy(null);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    watch.waitedForBy(Thread.currentThread());
    try {
      return in.read(buffer, offset, length);
    } catch (IOException broken) {
      throw explained(broken);
    } finally {
      watch.waitedForBy(null);
    }
  }

  /** Frees the decompressor, if there is one, and gives the connection back or drops it. */
  @Override
  public void close() throws IOException {
    watchdog.end(watch);
    GzipStream.free(in);
  }

  private IOException explained(IOException broken) {
    return explained(broken, watch, label);
  }

  /** Says why a stream that outlives its call ended; sets the interrupt flag again where that is the reason. */
  static IOException explained(IOException broken, WatchedExchange watch, String label) {
    AttemptFailure failure = watch.failure(broken);
    if (failure instanceof AttemptFailure.Interrupted) {
      Thread.currentThread().interrupt();
      var interrupted = new InterruptedIOException(label + ": interrupted");
      interrupted.initCause(broken);
      return interrupted;
    }
    if (failure instanceof AttemptFailure.DeadlinePassed) {
      return new IOException(label + ": the deadline passed", broken);
    }
    if (failure instanceof AttemptFailure.Silent) {
      return new IOException(label + ": no byte arrived for too long", broken);
    }
    return failure instanceof AttemptFailure.ClientClosed
        ? new IOException(label + ": the client is closed", broken)
        : broken;
  }
}
