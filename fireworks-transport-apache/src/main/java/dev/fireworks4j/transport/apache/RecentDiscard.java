// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import java.util.concurrent.TimeUnit;

/**
 * Whether a connection had to be discarded within the last second: other pooled ones may be closed too, as after a
 * restart of the server.
 */
final class RecentDiscard {
  private static final long LASTS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private volatile long notedNanos = System.nanoTime() - LASTS_NANOS;

  void note() {
    notedNanos = System.nanoTime();
  }

  boolean isRecent() {
    return System.nanoTime() - notedNanos < LASTS_NANOS;
  }
}
