// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.jdk.JdkHosts.JdkHost;
import java.util.concurrent.TimeUnit;

/** How long an exchange has waited without receiving anything from its server. */
final class Silence {
  /** An exchange that is aborted earlier says nothing about its connection. */
  private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private volatile boolean waiting;
  private volatile long sinceNanos;

  void begin() {
    sinceNanos = System.nanoTime();
    waiting = true;
  }

  /** The connection has taken more of the request. */
  void moved() {
    sinceNanos = System.nanoTime();
  }

  void end() {
    waiting = false;
  }

  /**
   * True if the connection must be considered dead: no other exchange has received anything from the host over HTTP/2
   * either.
   */
  boolean isLong(JdkHost host) {
    long now = System.nanoTime();
    long silentNanos = Math.min(now - sinceNanos, now - host.heardNanos());
    return waiting && silentNanos >= LONG_NANOS;
  }
}
