// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import java.io.IOException;

/**
 * One request and its response.
 *
 * <p>{@link #send()} and {@link #close()} belong to the calling thread; {@link #abort()} may come from any thread at
 * any time, before, during and after the others.
 */
public interface HttpExchange extends AutoCloseable {

  /**
   * Sends the request and blocks until the response's header section is there. Called at most once.
   *
   * <p>Interrupting the calling thread need not have an effect here: the layer above calls {@link #abort()}.
   *
   * @throws NotSentException if it is certain that no byte of the request reached the server
   * @throws IOException on any other failure, and after an abort
   */
  HttpResponse send() throws IOException;

  /**
   * Drops the connection at once, whatever phase the exchange is in, and makes {@link #send()} and reads of the body
   * fail with an {@link IOException}. Never blocks, never throws; idempotent.
   */
  void abort();

  /**
   * Ends the exchange. A connection whose response was read to its end goes back to the pool, any other is dropped.
   * Never throws; idempotent.
   */
  @Override
  void close();
}
