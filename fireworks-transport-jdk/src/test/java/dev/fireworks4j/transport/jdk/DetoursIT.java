// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.TransportSettings;
import dev.fireworks4j.transport.jdk.AddressSearch.Resolver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The name {@code localhost}, whose address 127.0.0.1 nobody listens on, while a server does on 127.0.0.2. */
class DetoursIT {
  private final AtomicInteger searches = new AtomicInteger();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.2"));
  private final Thread answering = new Thread(this::answerAll, "detours-server");

  DetoursIT() throws IOException {
    answering.setDaemon(true);
    answering.start();
  }

  /** One request each connection. */
  private void answerAll() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
          line = in.readLine();
        }
        String answer = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(answer.getBytes(ISO_8859_1));
      } catch (IOException e) {
        continue;
      }
    }
  }

  @AfterEach
  void close() throws Exception {
    gate.countDown();
    stopServer();
  }

  /** The listener refuses connections only once the thread in {@code accept} has left it. */
  private void stopServer() throws Exception {
    server.close();
    answering.join(30_000);
  }

  private HttpTransport transport(Resolver resolver, @Nullable ProxySettings proxy) {
    Resolver counted =
        host -> {
          searches.incrementAndGet();
          return resolver.resolve(host);
        };
    return JdkTransport.of(new TransportSettings(Duration.ofSeconds(10), 8, proxy, null), counted);
  }

  private HttpRequest request() {
    return new HttpRequest(
        "GET",
        URI.create("http://localhost:" + server.getLocalPort() + "/"),
        Headers.empty(),
        null);
  }

  private int call(HttpTransport transport) throws IOException {
    try (var exchange = transport.open(request())) {
      return exchange.send().status();
    }
  }

  private static InetAddress[] both(String host) throws UnknownHostException {
    return new InetAddress[] {
      InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2")
    };
  }

  @Test
  void an_address_is_searched_once_and_then_kept() throws IOException {
    try (HttpTransport transport = transport(DetoursIT::both, null)) {
      assertThat(call(transport)).isEqualTo(204);
      assertThat(call(transport)).isEqualTo(204);
    }

    assertThat(searches).hasValue(1);
  }

  @Test
  void an_address_that_fails_later_is_replaced_or_told() throws Exception {
    try (HttpTransport transport = transport(DetoursIT::both, null)) {
      call(transport);
      stopServer();

      assertThatThrownBy(() -> call(transport))
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining("tried all 2 addresses");
    }
  }

  @Test
  void a_single_address_fails_in_the_usual_words() {
    Resolver single = host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
    try (HttpTransport transport = transport(single, null)) {
      assertThatThrownBy(() -> call(transport))
          .isInstanceOf(NotSentException.class)
          .hasMessageStartingWith("connection refused or unreachable: localhost:")
          .hasMessageNotContaining("addresses");
    }
  }

  @Test
  void a_search_that_hangs_can_be_aborted() throws Exception {
    Resolver hanging =
        host -> {
          reached.countDown();
          try {
            gate.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new InetAddress[0];
        };
    try (HttpTransport transport = transport(hanging, null);
        var exchange = transport.open(request())) {
      var failure = new CompletableFuture<Throwable>();
      var caller =
          new Thread(
              () -> {
                try {
                  exchange.send();
                } catch (IOException | RuntimeException e) {
                  failure.complete(e);
                }
              });
      caller.setDaemon(true);
      caller.start();
      assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

      exchange.abort();

      assertThat(failure.get(30, TimeUnit.SECONDS))
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining("aborted");
    }
  }

  @Test
  void a_proxy_is_left_to_find_the_address() {
    var nobody = ProxySettings.of("localhost", server.getLocalPort());
    try (HttpTransport transport = transport(InetAddress::getAllByName, nobody)) {
      assertThatThrownBy(() -> call(transport)).isInstanceOf(NotSentException.class);
    }

    assertThat(searches).hasValue(0);
  }
}
