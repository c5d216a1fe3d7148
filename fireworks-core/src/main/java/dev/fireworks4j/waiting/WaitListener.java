// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import org.jspecify.annotations.Nullable;

/** Told about every wait. */
public interface WaitListener {
  /** A wait begins. What this returns is told how it goes on; null for nobody. */
  default @Nullable WaitScope onWait(WaitStart wait) {
    return null;
  }
}
