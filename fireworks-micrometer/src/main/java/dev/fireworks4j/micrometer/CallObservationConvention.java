// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.CallEnd;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Name and keys of the observations of calls. Override what should be different.
 *
 * <p>Low-cardinality: {@code operation} ({@code dpoJobs.create}), {@code kind} ({@code dpoJobs}), {@code poll}, {@code
 * status}, {@code outcome} and {@code exception}. High-cardinality: request ids, attempts, bytes, and for a question to
 * a model what the OpenTelemetry conventions for generative AI name.
 */
public interface CallObservationConvention extends ObservationConvention<CallObservationContext> {
  /** The usual names. */
  CallObservationConvention DEFAULT = new CallObservationConvention() {};

  @Override
  default String getName() {
    return "fireworks.client.call";
  }

  @Override
  default String getContextualName(CallObservationContext context) {
    return context.call().name();
  }

  @Override
  default KeyValues getLowCardinalityKeyValues(CallObservationContext context) {
    CallEnd end = context.end();
    Integer status = end == null ? null : end.httpStatus();
    return KeyValues.of(
        KeyValue.of("operation", context.call().name()),
        KeyValue.of("kind", context.call().kind()),
        KeyValue.of("poll", String.valueOf(context.call().isPoll())),
        KeyValue.of("status", status == null ? Outcomes.NONE : status.toString()),
        KeyValue.of("outcome", outcome(context)),
        Outcomes.exception(context.getError()));
  }

  private static String outcome(CallObservationContext context) {
    CallEnd end = context.end();
    if (end == null) {
      return "UNKNOWN";
    }
    return end.failure() == null ? "SUCCESS" : Outcomes.outcome(end.httpStatus()).getValue();
  }

  @Override
  default KeyValues getHighCardinalityKeyValues(CallObservationContext context) {
    KeyValues values = KeyValues.of("fireworks.request.id", context.call().requestId());
    CallEnd end = context.end();
    if (end != null) {
      values =
          values.and(
              KeyValue.of("fireworks.attempts", String.valueOf(end.attempts())),
              KeyValue.of("fireworks.sent.bytes", String.valueOf(end.sentBytes())),
              KeyValue.of("fireworks.received.bytes", String.valueOf(end.receivedBytes())));
      if (end.serverRequestId() != null) {
        values = values.and("fireworks.server.request.id", end.serverRequestId());
      }
    }
    return values.and(GenAiKeys.of(context));
  }

  @Override
  default boolean supportsContext(Observation.Context context) {
    return context instanceof CallObservationContext;
  }
}
