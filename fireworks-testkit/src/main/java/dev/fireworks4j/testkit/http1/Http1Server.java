// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/** Listens and serves every connection on a thread of its own. All its threads are daemons. */
public final class Http1Server implements AutoCloseable {
  private static final int BACKLOG = 1024;
  // The system is out of file handles, or the like: trying again at once would only burn time.
  private static final long PAUSE_NANOS = 10_000_000;

  private final Http1Handler handler;
  private final Http1Limits limits;
  private final InstantSource clock;
  private final ServerSocket listener;
  private final ExecutorService threads;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /**
   * A server that listens; {@link #start} lets clients in.
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
    this.threads = ServerThreads.start(limits.connections() + 1);
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
        Socket socket = listener.accept();
        open.add(socket);
        begin(socket);
      } catch (IOException e) {
        if (!listener.isClosed()) {
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    }
    closeConnections();
  }

  private void begin(Socket socket) {
    try {
      boolean isTooMany = open.size() > limits.connections();
      threads.execute(() -> serve(socket, isTooMany));
    } catch (RejectedExecutionException e) {
      close(socket);
    }
  }

  private void serve(Socket socket, boolean isTooMany) {
    try {
      // Without it, small answers wait for the client's acknowledgements, 40 ms and more.
      socket.setTcpNoDelay(true);
      var connection = new Http1Connection(socket, handler, limits, clock);
      if (isTooMany) {
        connection.sendRefusal(503, "more than " + limits.connections() + " connections are open");
      } else {
        connection.serve();
      }
    } catch (IOException e) {
      // The client is gone, or breaks the protocol so that no answer would reach it.
    } finally {
      close(socket);
    }
  }

  private void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
    open.remove(socket);
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
      // It listens no more either way.
    }
    threads.shutdown();
    closeConnections();
  }
}
