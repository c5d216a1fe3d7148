// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.transport.jdk.AddressSearch.Resolver;
import dev.fireworks4j.transport.jdk.AddressSearch.SearchResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSearchTest {
  private static final int LONG_MILLIS = 60_000;

  private static Resolver of(String... addresses) {
    return host -> {
      var found = new InetAddress[addresses.length];
      for (int i = 0; i < addresses.length; i++) {
        found[i] = InetAddress.getByName(addresses[i]);
      }
      return found;
    };
  }

  private static SearchResult search(Resolver resolver, int port) {
    return new AddressSearch(resolver, LONG_MILLIS).run("service.example", port);
  }

  @Test
  void finds_the_address_that_accepts() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = server.getLocalPort();

      SearchResult found = search(of("127.0.0.2", "127.0.0.3", "127.0.0.1", "127.0.0.4"), port);

      assertThat(found).isEqualTo(new SearchResult(new InetSocketAddress("127.0.0.1", port), 4));
    }
  }

  @Test
  void tries_the_first_address_last() throws IOException {
    try (var first = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        var second =
            new ServerSocket(first.getLocalPort(), 1, InetAddress.getByName("127.0.0.2"))) {
      SearchResult found = search(of("127.0.0.1", "127.0.0.2"), second.getLocalPort());

      assertThat(found.reachable()).isEqualTo(second.getLocalSocketAddress());
    }
  }

  @Test
  void finds_nothing_where_nobody_listens() throws IOException {
    assertThat(search(of("127.0.0.2", "127.0.0.3"), 1)).isEqualTo(new SearchResult(null, 2));
  }

  @Test
  void does_not_connect_where_there_is_one_address_only() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      SearchResult found = search(of("127.0.0.1"), server.getLocalPort());

      assertThat(found).isEqualTo(new SearchResult(null, 1));
    }
  }

  @Test
  void finds_nothing_for_an_unknown_name() {
    Resolver unknown =
        host -> {
          throw new UnknownHostException(host);
        };

    assertThat(search(unknown, 1)).isEqualTo(new SearchResult(null, 0));
  }

  @Test
  void tries_nothing_once_closed() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var search = new AddressSearch(of("127.0.0.2", "127.0.0.1"), LONG_MILLIS);
      search.close();

      assertThat(search.run("service.example", server.getLocalPort()).reachable()).isNull();
    }
  }

  @Test
  void ends_a_connect_when_it_is_closed() throws Exception {
    Deque<Socket> waiting = new ArrayDeque<>();
    try (var full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      fill(full, waiting);
      var search = new AddressSearch(of("127.0.0.2", "127.0.0.1"), LONG_MILLIS);
      var found =
          CompletableFuture.supplyAsync(() -> search.run("service.example", full.getLocalPort()));
      assertThatThrownBy(() -> found.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);

      search.close();

      assertThat(found.get(10, TimeUnit.SECONDS).reachable()).isNull();
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  /** A further connect then neither succeeds nor fails. */
  private static void fill(ServerSocket full, Deque<Socket> waiting) throws IOException {
    boolean accepted = true;
    while (accepted) {
      var socket = new Socket();
      waiting.push(socket);
      try {
        socket.connect(full.getLocalSocketAddress(), 200);
      } catch (SocketTimeoutException queueIsFull) {
        accepted = false;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"PT0.0000001S, 1", "PT10S, 10000", "P1000D, 2147483647"})
  void keeps_a_timeout_within_what_a_socket_takes(Duration timeout, int millis) {
    assertThat(AddressSearch.millis(timeout)).isEqualTo(millis);
  }
}
