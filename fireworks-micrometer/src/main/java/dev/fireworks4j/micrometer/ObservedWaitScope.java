// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.waiting.WaitEnd;
import dev.fireworks4j.waiting.WaitScope;

/** The observation of one wait. */
record ObservedWaitScope(WaitObservationContext context, EnteredObservation entered)
    implements WaitScope {
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
