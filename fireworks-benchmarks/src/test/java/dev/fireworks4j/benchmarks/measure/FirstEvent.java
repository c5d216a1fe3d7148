// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

/** The time from now to the first event. */
public final class FirstEvent {
  private final long begin = System.nanoTime();
  private long nanos;

  /** Called for each event. */
  public void seen() {
    if (nanos == 0) {
      nanos = System.nanoTime() - begin;
    }
  }

  public long nanos() {
    return nanos;
  }
}
