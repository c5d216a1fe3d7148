// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import dev.fireworks4j.internal.DaemonThreads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server on the loopback interface that does with each connection exactly what a test says. It uses raw sockets,
 * because no HTTP server can send a wrong length or a reset.
 */
final class ScriptedServer implements AutoCloseable {

  private static final DaemonThreads THREADS = new DaemonThreads("scripted-server");

  /** What happens on one connection; it is closed afterwards. */
  @FunctionalInterface
  interface Script {
    void run(Connection connection) throws Exception;
  }

  private final ServerSocket listener;
  private final String scheme;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  private ScriptedServer(ServerSocket listener, String scheme, Script script) {
    this.listener = listener;
    this.scheme = scheme;
    this.script = script;
  }

  static ScriptedServer start(Script script) {
    return start(ServerSocketFactory.getDefault(), "http", script);
  }

  static ScriptedServer start(ServerSocketFactory sockets, String scheme, Script script) {
    try {
      ServerSocket listener = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
      var server = new ScriptedServer(listener, scheme, script);
      THREADS.newThread(server::accept).start();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads and answers until the client closes the connection. */
  static void answerAll(Connection connection, Handler handler) throws Exception {
    Received request = connection.read();
    while (request != null) {
      connection.write(handler.answer(request));
      request = connection.read();
    }
  }

  URI uri() {
    return URI.create(scheme + "://localhost:" + port());
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Connections accepted so far. */
  int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    quietly(listener);
    open.forEach(ScriptedServer::quietly);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        connections.incrementAndGet();
        THREADS.newThread(() -> serve(socket)).start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (var connection = new Connection(socket)) {
      script.run(connection);
    } catch (Exception broken) {
      // Many tests have a client that drops its connection.
      quietly(socket);
    } finally {
      open.remove(socket);
    }
  }

  private static void quietly(AutoCloseable closing) {
    try {
      closing.close();
    } catch (Exception alreadyGone) {
      return;
    }
  }
}
