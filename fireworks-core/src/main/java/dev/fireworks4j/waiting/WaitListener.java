// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import org.jspecify.annotations.Nullable;

/** Told about every wait. */
public interface WaitListener {
  /** A wait begins. The returned scope is told how the wait continues; null for none. */
  default @Nullable WaitScope onWait(WaitStart wait) {
    return null;
  }
}
