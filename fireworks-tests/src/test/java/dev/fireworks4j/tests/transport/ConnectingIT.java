// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose queue of connections is full, so that a further connect neither succeeds nor fails. */
class ConnectingIT {
  private final Deque<Socket> waiting = new ArrayDeque<>();
  private final ServerSocket full;

  ConnectingIT() throws IOException {
    full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @BeforeEach
  void fillTheQueue() throws IOException {
    var address = new InetSocketAddress(full.getInetAddress(), full.getLocalPort());
    boolean accepted = true;
    while (accepted) {
      var socket = new Socket();
      waiting.push(socket);
      try {
        socket.connect(address, 200);
      } catch (SocketTimeoutException queueIsFull) {
        accepted = false;
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
    full.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void can_be_aborted(String name) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + full.getLocalPort() + "/");
    try (HttpTransport transport = Transports.open(name);
        var exchange = transport.open(new HttpRequest("GET", uri, Headers.empty(), null))) {
      var begun = new CompletableFuture<Thread>();
      var call = new CompletableFuture<Void>();
      var caller =
          new Thread(
              () -> {
                begun.complete(Thread.currentThread());
                try {
                  exchange.send();
                  call.complete(null);
                } catch (IOException | RuntimeException e) {
                  call.completeExceptionally(e);
                }
              });
      caller.setDaemon(true);
      caller.start();
      begun.get(10, TimeUnit.SECONDS);
      assertThatThrownBy(() -> call.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);

      exchange.abort();

      assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IOException.class);
    }
  }
}
