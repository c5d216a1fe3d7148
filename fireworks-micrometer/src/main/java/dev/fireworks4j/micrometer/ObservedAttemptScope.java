// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.AttemptScope;
import dev.fireworks4j.CallListener.Attempt;
import dev.fireworks4j.transport.Headers;
import io.micrometer.observation.Observation;
import java.util.Map;

/** The observation of one attempt, current until its end. */
final class ObservedAttemptScope implements AttemptScope {
  private final AttemptObservationContext context;
  private final Observation observation;
  private final Observation.Scope scope;

  ObservedAttemptScope(AttemptObservationContext context, Observation observation) {
    this.context = context;
    this.observation = observation;
    this.scope = observation.openScope();
  }

  @Override
  public Headers headers() {
    Map<String, String> carrier = context.getCarrier();
    return carrier == null ? Headers.empty() : Headers.of(carrier);
  }

  @Override
  public void onEnd(Attempt attempt) {
    context.setResponse(attempt);
    scope.close();
    if (attempt.failure() != null) {
      observation.error(attempt.failure());
    }
    observation.stop();
  }
}
