// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/** Listens and serves every connection on a thread of its own. All its threads are daemons. */
public final class Http1Server implements AutoCloseable {
  private static final int BACKLOG = 1024;
  // How many clients beyond the limit get an answer at the same time; others are closed at once.
  private static final int REFUSALS = 64;
  // The system is out of file handles, or similar: trying again at once would only waste time.
  private static final long PAUSE_NANOS = 10_000_000;

  private final Http1Handler handler;
  private final Http1Limits limits;
  private final InstantSource clock;
  private final ServerSocket listener;
  private final ExecutorService threads;
  private final Set<Http1Connection> open = ConcurrentHashMap.newKeySet();

  /**
   * A server that listens; {@link #start} accepts clients.
   *
   * @param clock what the {@code Date} of its own error answers shows
   * @param address where to listen; port 0 takes a free one
   * @throws IOException if the address cannot be listened on
   */
  public Http1Server(
      Http1Handler handler, Http1Limits limits, InstantSource clock, InetSocketAddress address)
      throws IOException {
    this.handler = handler;
    this.limits = limits;
    this.clock = clock;
    this.listener = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
    this.listener.setSoTimeout((int) Math.max(10, limits.idle().toMillis() / 4));
    this.threads = ServerThreads.start(limits.connections() + REFUSALS);
  }

  /** Begins to accept connections. */
  public Http1Server start() {
    ServerThreads.DAEMONS.newThread(this::accept).start();
    return this;
  }

  /** The port that it listens on, never 0. */
  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        begin(listener.accept());
      } catch (SocketTimeoutException e) {
        // No client connected for a while.
      } catch (IOException e) {
        if (!listener.isClosed()) {
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
      open.forEach(Http1Connection::closeIfIdle);
    }
    closeConnections();
  }

  private void begin(Socket socket) throws IOException {
    Http1Connection connection;
    try {
      connection = new Http1Connection(socket, handler, limits, clock);
    } catch (IOException e) {
      // The client is gone already.
      socket.close();
      return;
    }
    open.add(connection);
    try {
      boolean isTooMany = open.size() > limits.connections();
      threads.execute(() -> serve(connection, isTooMany));
    } catch (RejectedExecutionException e) {
      close(connection);
    }
  }

  private void serve(Http1Connection connection, boolean isTooMany) {
    try {
      if (isTooMany) {
        connection.refuse(
            new Http1Refusal(503, "more than " + limits.connections() + " connections are open"));
      } else {
        connection.serve();
      }
    } catch (IOException e) {
      // The client is gone, or breaks the protocol so that no answer would reach it.
    } finally {
      close(connection);
    }
  }

  private void close(Http1Connection connection) {
    connection.close();
    open.remove(connection);
  }

  private void closeConnections() {
    open.forEach(this::close);
  }

  /** Stops listening and closes every connection. */
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      // It no longer listens either way.
    }
    threads.shutdown();
    closeConnections();
  }
}
