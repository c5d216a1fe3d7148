// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.jdk.JdkHosts.JdkHost;
import java.util.concurrent.TimeUnit;

/** How long an exchange has waited for its server without a sign of life. */
final class Silence {
  /** An exchange that is aborted sooner says nothing about its connection. */
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

  /** True if the connection must be taken for dead: also nothing else has come from the host over HTTP/2 meanwhile. */
  boolean isLong(JdkHost host) {
    long now = System.nanoTime();
    long silentNanos = Math.min(now - sinceNanos, now - host.heardNanos());
    return waiting && silentNanos >= LONG_NANOS;
  }
}
