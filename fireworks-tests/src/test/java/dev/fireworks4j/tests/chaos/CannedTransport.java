// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import java.util.function.Supplier;

/** Answers whatever it is asked with what it is given, without a socket. */
record CannedTransport(Supplier<HttpResponse> answers) implements HttpTransport {

  @Override
  public HttpExchange open(HttpRequest request) {
    return new HttpExchange() {
      @Override
      public HttpResponse send() {
        return answers.get();
      }

      @Override
      public void abort() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
