// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.io.PrintStream;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/** Ways to see what a client does. */
final class Observing {
  private Observing() {}

  static FireworksOptions withRetriesPrinted(FireworksOptions given, PrintStream out) {
    // tag::own-listener
    CallListener retries =
        new CallListener() {
          @Override
          public void onAttempt(Call call, Attempt attempt) {
            if (attempt.number() > 1) {
              out.println(call.operation() + ": attempt " + attempt.number());
            }
          }
        };
    var options = given.toBuilder().listener(retries).build();
    // end::own-listener
    return options;
  }

  static FireworksOptions withRequestsCounted(FireworksOptions given, LongAdder requests) {
    // tag::decorator
    UnaryOperator<HttpTransport> counted =
        transport ->
            new HttpTransport() {
              @Override
              public HttpExchange open(HttpRequest request) {
                requests.increment();
                return transport.open(request);
              }

              @Override
              public void close() {
                transport.close();
              }
            };
    var options = given.toBuilder().transportDecorator(counted).build();
    // end::decorator
    return options;
  }
}
