// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.internal.DaemonThreads;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The service without a socket. Requests can be aborted like real ones; its threads are daemons. */
public final class InProcessTransport implements HttpTransport {
  private final RequestHandler handler;
  private final Set<InProcessExchange> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService executor =
      Executors.newCachedThreadPool(new DaemonThreads("fake-fireworks-in-process"));
  private volatile boolean closed;

  /** A transport to this handler. */
  public InProcessTransport(RequestHandler handler) {
    this.handler = handler;
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    var exchange = new InProcessExchange(handler, request, executor, open::remove);
    open.add(exchange);
    return exchange;
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(InProcessExchange::abort);
    executor.shutdownNow();
  }
}
