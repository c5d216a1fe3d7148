// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.waiting.WaitEnd;
import dev.fireworks4j.waiting.WaitScope;
import io.micrometer.observation.Observation;

/** The observation of one wait. */
final class ObservedWaitScope implements WaitScope {
  private final WaitObservationContext context;
  private final EnteredObservation entered;

  ObservedWaitScope(WaitObservationContext context, Observation observation) {
    this.context = context;
    this.entered = new EnteredObservation(observation);
  }

  @Override
  public Runnable enter() {
    return entered.enter();
  }

  @Override
  public void onEnd(WaitEnd end) {
    context.setEnd(end);
    if (end.failure() != null) {
      entered.observation().error(end.failure());
    }
    entered.end();
  }
}
