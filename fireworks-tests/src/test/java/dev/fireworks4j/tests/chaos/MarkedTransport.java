// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.net.URI;

/** The transport under settings; tells the server in headers which attempt it sees and what to do to it. */
final class MarkedTransport implements HttpTransport {
  /** Discard: nobody listens there. */
  private static final int DEAD_PORT = 9;

  private final HttpTransport transport;
  private final FaultPlan plan;
  private final CallRecords records;

  MarkedTransport(HttpTransport transport, FaultPlan plan, CallRecords records) {
    this.transport = transport;
    this.plan = plan;
    this.records = records;
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    CurrentCall tag = CurrentCall.current();
    if (tag == null) {
      return transport.open(request);
    }
    int attempt = tag.nextAttempt();
    Fault fault = plan.of(tag.call(), attempt);
    records.sent(new InjectedFault(tag.call(), attempt, fault));
    Headers headers =
        request
            .headers()
            .with(CurrentCall.CALL, Integer.toString(tag.call()))
            .with(CurrentCall.ATTEMPT, Integer.toString(attempt))
            .with(CurrentCall.FAULT, fault.name());
    URI uri = fault == Fault.REFUSED ? dead(request.uri()) : request.uri();
    return transport.open(new HttpRequest(request.method(), uri, headers, request.body()));
  }

  private static URI dead(URI uri) {
    return URI.create(
        "http://127.0.0.1:"
            + DEAD_PORT
            + uri.getRawPath()
            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
  }

  @Override
  public void close() {
    transport.close();
  }
}
