// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.CallListener.Attempt;
import dev.fireworks4j.CallListener.Request;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Context of the observation of an attempt. The carrier has the headers that are added to the request; the response is
 * null while the attempt runs.
 */
public final class AttemptObservationContext
    extends RequestReplySenderContext<Map<String, String>, Attempt> {
  private final int number;
  private final Request request;

  AttemptObservationContext(int number, Request request) {
    super((carrier, key, value) -> Objects.requireNonNull(carrier).put(key, value));
    this.number = number;
    this.request = request;
    setCarrier(new ConcurrentHashMap<>());
    setRemoteServiceName("fireworks");
    if (!request.isSigned()) {
      setRemoteServiceAddress(request.host());
    }
  }

  /** 1 for the first. */
  public int number() {
    return number;
  }

  /** The request. */
  public Request request() {
    return request;
  }
}
