// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client and its connections, in use by many exchanges. Once retired it takes no further exchange, and is shut down
 * when the last one has ended.
 */
final class SharedClient {
  /** The exchanges, and one more until it is retired. */
  private final AtomicInteger users = new AtomicInteger(1);

  private final HttpClient client;
  private final Executor bodyReaders;
  private final Runnable shutdown;

  SharedClient(HttpClient client, Executor bodyReaders, Runnable shutdown) {
    this.client = client;
    this.bodyReaders = bodyReaders;
    this.shutdown = shutdown;
  }

  HttpClient client() {
    return client;
  }

  /** Threads on which a request's source may block. */
  Executor bodyReaders() {
    return bodyReaders;
  }

  /** False once retired; else {@link #release} must follow. */
  boolean tryUse() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Ends one use. The owner calls it once too, to retire the client. */
  void release() {
    if (users.decrementAndGet() == 0) {
      shutdown.run();
    }
  }
}
