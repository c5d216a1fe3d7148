// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

/** Told about every wait. */
public interface WaitListener {
  /** A listener that ignores all events. */
  WaitListener NONE = new WaitListener() {};

  /** A wait begins. What this returns hears how it goes on. */
  default WaitScope onWait(WaitStart wait) {
    return WaitScope.NONE;
  }
}
