// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.WaitEnd;
import dev.fireworks4j.waiting.WaitStart;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Name and keys of the observations of waits. Override what should be different.
 *
 * <p>Low-cardinality: {@code operation} ({@code dpoJobs.await}), {@code kind}, {@code outcome} (that of the wait, e.g.
 * {@code SUCCEEDED} or {@code TIMED_OUT}; {@code none} for many) and {@code exception}. High-cardinality: the resource
 * and the number of polls.
 */
public interface WaitObservationConvention extends ObservationConvention<WaitObservationContext> {
  /** The usual names. */
  WaitObservationConvention DEFAULT = new WaitObservationConvention() {};

  @Override
  default String getName() {
    return "fireworks.wait";
  }

  @Override
  default String getContextualName(WaitObservationContext context) {
    return context.start().name();
  }

  @Override
  default KeyValues getLowCardinalityKeyValues(WaitObservationContext context) {
    WaitEnd end = context.end();
    OutcomeKind outcome = end == null ? null : end.outcome();
    return KeyValues.of(
        KeyValue.of("operation", context.start().name()),
        KeyValue.of("kind", context.start().kind()),
        KeyValue.of("outcome", outcome == null ? Outcomes.NONE : outcome.name()),
        Outcomes.exception(context.getError()));
  }

  @Override
  default KeyValues getHighCardinalityKeyValues(WaitObservationContext context) {
    WaitStart start = context.start();
    KeyValues values = KeyValues.of("fireworks.resources", String.valueOf(start.resources()));
    if (start.resource() != null) {
      values = values.and("fireworks.resource", start.resource());
    }
    WaitEnd end = context.end();
    return end == null ? values : values.and("fireworks.polls", String.valueOf(end.polls()));
  }

  @Override
  default boolean supportsContext(Observation.Context context) {
    return context instanceof WaitObservationContext;
  }
}
