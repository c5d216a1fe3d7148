// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.transport.HttpTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP/1.1 server on raw sockets in front of a fake. It does to each request what the request's own headers ask for; no
 * HTTP server would send a reset or break off where it is told to.
 */
final class FaultyServer implements AutoCloseable {
  private final ServerSocket listener;
  private final HttpTransport service;
  private final Ledger ledger;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool(FaultyServer::daemon);

  private FaultyServer(ServerSocket listener, HttpTransport service, Ledger ledger) {
    this.listener = listener;
    this.service = service;
    this.ledger = ledger;
  }

  /** Listens on a free port of the loopback interface; {@code service} does the work. */
  static FaultyServer start(HttpTransport service, Ledger ledger) {
    try {
      var listener = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
      var server = new FaultyServer(listener, service, ledger);
      server.threads.execute(server::accept);
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Requests whose head arrived so far. */
  int requests() {
    return requests.get();
  }

  /** Connections that are open now. */
  int connections() {
    return open.size();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException | RejectedExecutionException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var connection = new ServedConnection(socket, uri(), service);
      RequestHead head = connection.readHead();
      while (head != null) {
        requests.incrementAndGet();
        if (!answer(connection, head)) {
          return;
        }
        head = connection.readHead();
      }
    } catch (IOException | RuntimeException broken) {
      // Clients that drop their connections are what this is about.
      return;
    } finally {
      open.remove(socket);
    }
  }

  /** False if the connection is spoiled. */
  private boolean answer(ServedConnection connection, RequestHead head) throws IOException {
    Fault fault = head.fault();
    if (head.call() >= 0) {
      ledger.arrived(head.call(), head.attempt(), head.method());
    }
    if (!head.target().startsWith("/v1/") && head.headers().first("Authorization") != null) {
      ledger.leaked("Authorization went to " + head.target());
    }
    if (fault == Fault.RESET_BEFORE) {
      return connection.reset();
    }
    if (fault == Fault.NEVER_READS) {
      return connection.ignore();
    }
    byte[] body = connection.readBody(head);
    Served answer =
        fault.isAfterWork() || fault == Fault.NONE
            ? work(connection, head, body)
            : Served.of(fault);
    return connection.deliver(answer, fault);
  }

  private Served work(ServedConnection connection, RequestHead head, byte[] body)
      throws IOException {
    Served answer = connection.work(head, body);
    if (head.call() >= 0 && !head.method().equals("GET") && answer.status() / 100 == 2) {
      ledger.carriedOut(head.call());
    }
    return answer;
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "faulty-server");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException gone) {
      return;
    } finally {
      service.close();
    }
  }
}
