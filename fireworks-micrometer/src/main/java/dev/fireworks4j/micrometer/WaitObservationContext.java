// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.waiting.WaitEnd;
import dev.fireworks4j.waiting.WaitStart;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/** Context of the observation of a wait. */
public final class WaitObservationContext extends Observation.Context {
  private final WaitStart wait;
  private volatile @Nullable WaitEnd end;

  WaitObservationContext(WaitStart wait) {
    this.wait = wait;
  }

  void setEnd(WaitEnd ended) {
    end = ended;
  }

  /** The wait. */
  public WaitStart start() {
    return wait;
  }

  /** How it ended; null while it runs. */
  public @Nullable WaitEnd end() {
    return end;
  }
}
