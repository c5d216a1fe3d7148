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
import java.util.function.Consumer;

/**
 * An HTTP/1.1 server on raw sockets in front of a fake. It does to each request what the request's own headers ask for;
 * no HTTP server would send a reset or break off where it is told to.
 */
final class FaultyServer implements AutoCloseable {
  private final ServerSocket listener;
  private final HttpTransport service;
  private final CallRecords records;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool(FaultyServer::daemon);

  private final URI elsewhere;
  private volatile Consumer<RequestHead> inspection = head -> {};
  private volatile boolean readsAgain;
  private volatile boolean closed;

  private FaultyServer(
      ServerSocket listener, HttpTransport service, CallRecords records, URI elsewhere) {
    this.listener = listener;
    this.service = service;
    this.records = records;
    this.elsewhere = elsewhere;
  }

  /** Listens on a free port of the loopback interface; {@code service} does the work, redirects go elsewhere. */
  static FaultyServer start(HttpTransport service, CallRecords records, URI elsewhere) {
    try {
      var listener = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
      var server = new FaultyServer(listener, service, records, elsewhere);
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
    RequestHead last = null;
    try (socket) {
      var connection = new ServerConnection(socket, uri(), service);
      RequestHead head = connection.readHead();
      while (head != null) {
        last = head;
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
      if (last != null && !closed) {
        records.dropped(last.call());
      }
    }
  }

  /** False if the connection is spoiled. */
  private boolean answer(ServerConnection connection, RequestHead head) throws IOException {
    Fault fault = head.fault();
    if (head.call() >= 0) {
      records.arrived(head.call(), head.attempt(), head.method());
    }
    inspection.accept(head);
    if (fault == Fault.RESET_BEFORE) {
      return connection.reset();
    }
    if (fault == Fault.NEVER_READS) {
      return connection.ignore(() -> readsAgain);
    }
    byte[] body = connection.readBody(head);
    boolean worked = fault.isAfterWork() || fault == Fault.NONE;
    ServerAnswer answer =
        worked ? work(connection, head, body) : ServerAnswer.of(fault, elsewhere, head, body);
    boolean hidden = worked && fault.status() != 0;
    return connection.deliver(
        hidden ? ServerAnswer.of(fault, elsewhere, head, body) : answer, fault);
  }

  private ServerAnswer work(ServerConnection connection, RequestHead head, byte[] body)
      throws IOException {
    ServerAnswer answer = connection.work(head, body);
    if (head.call() >= 0 && !head.method().equals("GET") && answer.status() / 100 == 2) {
      records.carriedOut(head.call());
    }
    return answer;
  }

  /** Requests that were never read are read from now on. */
  void readAgain() {
    readsAgain = true;
  }

  /** Every request is shown to {@code eye} from now on. */
  void inspect(Consumer<RequestHead> eye) {
    inspection = eye;
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "faulty-server");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    closed = true;
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
