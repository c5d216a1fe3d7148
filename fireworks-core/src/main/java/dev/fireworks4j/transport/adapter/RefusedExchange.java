// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.adapter;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.NotSentException;

/** An exchange for a request that cannot be sent; {@link #send} throws the reason. */
public record RefusedExchange(NotSentException reason) implements HttpExchange {

  /**
   * For a request that the HTTP client rejected.
   *
   * @param advice what its user can do
   */
  public static RefusedExchange of(HttpRequest request, String advice) {
    // Without a cause: the client's own message may show the whole URL, which may be signed.
    return new RefusedExchange(
        new NotSentException("cannot send a request to " + request.server() + "; " + advice, null));
  }

  @Override
  public HttpResponse send() throws NotSentException {
    throw reason;
  }

  @Override
  public void abort() {}

  @Override
  public void close() {}
}
