// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.HttpDate;
import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.server.RequestHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Separates steering requests from requests to the service. Steering requests are not affected by faults and not
 * recorded in the journal.
 */
public record SteeringDoor(
    RequestHandler service, Steering steering, SteeringGuard guard, InstantSource clock)
    implements RequestHandler {

  @Override
  public Reply answer(WireRequest request) throws IOException {
    if (!Steering.covers(request.path())) {
      return service.answer(request);
    }
    WireResponse refusal = guard.refusal(request);
    WireResponse answer = refusal == null ? steering.answer(request) : refusal;
    return new Reply(
        answer.with("Date", HttpDate.format(clock.instant())), Delivery.COMPLETE, Duration.ZERO);
  }
}
