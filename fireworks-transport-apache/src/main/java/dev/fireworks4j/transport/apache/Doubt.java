// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import java.util.concurrent.TimeUnit;

/** Whether a kept connection may be dead: for a second after another one was found to be of no more use. */
final class Doubt {
  private static final long LASTS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private volatile long raisedNanos = System.nanoTime() - LASTS_NANOS;

  void raise() {
    raisedNanos = System.nanoTime();
  }

  boolean isRaised() {
    return System.nanoTime() - raisedNanos < LASTS_NANOS;
  }
}
