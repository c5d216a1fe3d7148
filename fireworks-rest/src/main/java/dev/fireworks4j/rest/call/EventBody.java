// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The bytes of a stream of events. The limits of the call apply to the first event, which is read within the attempt;
 * each later event has its own limit. Time that the reader spends elsewhere does not count.
 */
public final class EventBody extends FilterInputStream {
  private final WatchedExchange watch;
  private final Watchdog watchdog;
  private final String label;

  EventBody(InputStream in, WatchedExchange watch, Watchdog watchdog, String label) {
    super(in);
    this.watch = watch;
    this.watchdog = watchdog;
    this.label = label;
    watch.countsEventsOnly();
  }

  /** The calling thread will read one more event, which may take this long. */
  public void expectEvent(Duration limit) {
    watch.waitsForEvent(limit);
  }

  /** Nobody reads for now, so silence does not count. */
  public void pause() {
    watch.waitedForBy(null);
  }

  /**
   * The cause of a failed read: interrupted (the thread's flag is set again), silent for too long, closed, or broken.
   */
  public IOException explained(IOException broken) {
    return OwnedStream.explained(broken, watch, label);
  }

  /**
   * Frees the decompressor, if there is one, and drops the connection unless everything was read. Ends a read that
   * another thread is in.
   */
  @Override
  public void close() throws IOException {
    watch.abortReadOfOther();
    watchdog.end(watch);
    GzipStream.free(in);
  }
}
