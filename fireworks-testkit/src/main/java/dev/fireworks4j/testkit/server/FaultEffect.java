// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.WireResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * The effect of faults on one request.
 *
 * @param skipsWork true if the service never sees the request
 * @param spoiled makes the answer from the real one, or from {@code {}} if the work is skipped
 */
public record FaultEffect(
    boolean skipsWork, UnaryOperator<WireResponse> spoiled, Delivery delivery, Duration delay) {

  /** No fault. */
  public static final FaultEffect NONE =
      new FaultEffect(false, UnaryOperator.identity(), Delivery.COMPLETE, Duration.ZERO);
}
