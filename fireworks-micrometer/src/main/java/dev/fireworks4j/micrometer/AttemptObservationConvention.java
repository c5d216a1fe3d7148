// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.CallListener.Attempt;
import dev.fireworks4j.CallListener.Request;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.net.URI;
import java.util.Locale;

/**
 * Name and keys of the observations of attempts. Override what should be different.
 *
 * <p>They are those of Spring's HTTP clients, so that one meter holds all requests of an application: {@code method},
 * {@code uri} (the template), {@code status}, {@code client.name} (the host; {@code storage} for signed URLs, whose
 * hosts are chosen by the service), {@code exception}, {@code outcome}; and high-cardinality {@code http.url}, without
 * query.
 */
public interface AttemptObservationConvention
    extends ObservationConvention<AttemptObservationContext> {
  /** The usual names. */
  AttemptObservationConvention DEFAULT = new AttemptObservationConvention() {};

  @Override
  default String getName() {
    return "http.client.requests";
  }

  @Override
  default String getContextualName(AttemptObservationContext context) {
    return "http " + context.request().method().toLowerCase(Locale.ROOT);
  }

  @Override
  default KeyValues getLowCardinalityKeyValues(AttemptObservationContext context) {
    Request request = context.request();
    Attempt attempt = context.getResponse();
    Integer status = attempt == null ? null : attempt.httpStatus();
    return KeyValues.of(
        KeyValue.of("method", request.method()),
        KeyValue.of("uri", request.uriTemplate()),
        KeyValue.of("status", status == null ? noStatus(context) : status.toString()),
        KeyValue.of("client.name", client(request)),
        Outcomes.exception(context.getError()),
        Outcomes.outcome(status));
  }

  private static String noStatus(AttemptObservationContext context) {
    return context.getError() == null ? "CLIENT_ERROR" : "IO_ERROR";
  }

  private static String client(Request request) {
    return request.isSigned() ? "storage" : String.valueOf(URI.create(request.host()).getHost());
  }

  @Override
  default KeyValues getHighCardinalityKeyValues(AttemptObservationContext context) {
    return KeyValues.of("http.url", context.request().host() + context.request().path());
  }

  @Override
  default boolean supportsContext(Observation.Context context) {
    return context instanceof AttemptObservationContext;
  }
}
