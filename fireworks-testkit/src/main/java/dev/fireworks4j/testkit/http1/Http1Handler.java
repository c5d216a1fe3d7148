// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import dev.fireworks4j.testkit.http.WireRequest;
import java.io.IOException;

/** Answers the requests of all connections. */
@FunctionalInterface
public interface Http1Handler {
  /**
   * Answers one request. The connection closes without an answer if this returns before {@link Http1Response#begin}.
   *
   * @throws IOException to close the connection
   */
  void handle(WireRequest request, Http1Response response) throws IOException;
}
