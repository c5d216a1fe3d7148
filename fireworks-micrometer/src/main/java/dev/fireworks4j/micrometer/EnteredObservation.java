// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import io.micrometer.observation.Observation;

/** A started observation that threads enter and leave. It stops at its end, once no thread is in it. */
final class EnteredObservation {
  private final Observation observation;
  private int entered;
  private boolean hasEnded;

  EnteredObservation(Observation observation) {
    this.observation = observation;
  }

  Observation observation() {
    return observation;
  }

  Runnable enter() {
    Observation.Scope scope = observation.openScope();
    count(1);
    return () -> {
      scope.close();
      stopIf(count(-1));
    };
  }

  private synchronized boolean count(int threads) {
    entered += threads;
    return hasEnded && entered == 0;
  }

  void end() {
    stopIf(ended());
  }

  private synchronized boolean ended() {
    hasEnded = true;
    return entered == 0;
  }

  private void stopIf(boolean isOver) {
    if (isOver) {
      observation.stop();
    }
  }
}
