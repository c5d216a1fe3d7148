// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.AttemptScope;
import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallListener.Request;
import dev.fireworks4j.CallScope;
import io.micrometer.observation.Observation;
import io.micrometer.observation.Observation.Event;
import java.util.function.BiFunction;

/** The observation of one call. */
record ObservedCallScope(
    CallObservationContext context,
    EnteredObservation entered,
    BiFunction<AttemptObservationContext, Observation, Observation> begin)
    implements CallScope {
  @Override
  public Runnable enter() {
    return entered.enter();
  }

  @Override
  public AttemptScope onAttempt(int number, Request request) {
    var attempt = new AttemptObservationContext(number, request);
    return new ObservedAttemptScope(attempt, begin.apply(attempt, entered.observation()));
  }

  /** The names of events have few values. */
  @Override
  public void onRetry(Retry retry) {
    String name = "retry." + Outcomes.words(retry.reason());
    entered.observation().event(Event.of(name));
  }

  @Override
  public void onEnd(CallEnd end) {
    context.setEnd(end);
    if (end.failure() != null) {
      entered.observation().error(end.failure());
    }
    entered.end();
  }
}
