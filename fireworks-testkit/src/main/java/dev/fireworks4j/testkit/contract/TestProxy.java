// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.internal.DaemonThreads;
import dev.fireworks4j.transport.ProxySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that really tunnels, and answers plain requests itself.
 *
 * <p>It requires its credentials by Basic authentication, if it has any.
 */
final class TestProxy implements AutoCloseable {
  private final ScriptedServer server;
  private final List<Received> admitted = new CopyOnWriteArrayList<>();
  private final @Nullable String credentials;
  private final int connectStatus;

  private TestProxy(@Nullable String credentials, int connectStatus) {
    this.credentials = credentials;
    this.connectStatus = connectStatus;
    this.server = ScriptedServer.start(this::serve);
  }

  static TestProxy open() {
    return new TestProxy(null, 200);
  }

  static TestProxy guarded(String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(UTF_8);
    return new TestProxy("Basic " + Base64.getEncoder().encodeToString(pair), 200);
  }

  /** Answers every {@code CONNECT} with 403. */
  static TestProxy refusingTunnels() {
    return new TestProxy(null, 403);
  }

  ProxySettings settings() {
    return ProxySettings.of("localhost", server.port());
  }

  int port() {
    return server.port();
  }

  /** Requests with the right credentials, with the request line as the proxy received it. */
  List<Received> admitted() {
    return admitted;
  }

  @Override
  public void close() {
    server.close();
  }

  private void serve(Connection connection) throws Exception {
    Received request = connection.read();
    while (request != null) {
      String shown = request.headers().first("Proxy-Authorization");
      if (credentials != null && !credentials.equals(shown)) {
        connection.write(Answer.of(407, "").with("Proxy-Authenticate", "Basic realm=\"test\""));
      } else {
        admitted.add(request);
        if (request.method().equals("CONNECT")) {
          tunnel(connection, request.target());
          return;
        }
        connection.write(Answer.of(200, "by proxy"));
      }
      request = connection.read();
    }
  }

  private void tunnel(Connection client, String target) throws IOException, InterruptedException {
    if (connectStatus != 200) {
      client.write(Answer.of(connectStatus, "no tunnels here"));
      return;
    }
    int port = Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
    try (var upstream = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      var back = new DaemonThreads("proxy-back").newThread(() -> pipe(upstream, client.socket()));
      back.start();
      pipe(client.socket(), upstream);
      back.join();
    }
  }

  private static void pipe(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException broken) {
      return;
    }
  }
}
