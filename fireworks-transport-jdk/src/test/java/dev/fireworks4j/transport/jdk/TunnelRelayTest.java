// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TunnelRelayTest {
  private static final int HANG_GUARD_MILLIS = 30_000;

  private final Map<String, InetSocketAddress> destinations = new HashMap<>();
  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final TunnelRelay relay = TunnelRelay.start(destinations::get, HANG_GUARD_MILLIS);
  private final Socket client = new Socket();

  TunnelRelayTest() throws IOException {}

  @BeforeEach
  void connect() throws IOException {
    destinations.put("known:443", (InetSocketAddress) server.getLocalSocketAddress());
    client.connect(relay.address(), HANG_GUARD_MILLIS);
    client.setSoTimeout(HANG_GUARD_MILLIS);
    server.setSoTimeout(HANG_GUARD_MILLIS);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    relay.close();
    server.close();
  }

  private String ask(String requestLine, String credentials) throws IOException {
    String head = requestLine + "\r\nHost: x\r\nproxy-authorization: " + credentials + "\r\n\r\n";
    client.getOutputStream().write(head.getBytes(ISO_8859_1));
    var answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      int next = client.getInputStream().read();
      if (next < 0) {
        return "end after: " + answer;
      }
      answer.append((char) next);
    }
    return answer.substring(0, answer.indexOf("\r"));
  }

  @Test
  void carries_bytes_both_ways_until_the_client_closes() throws IOException {
    assertThat(ask("CONNECT known:443 HTTP/1.1", relay.credentials())).contains(" 200 ");

    try (Socket accepted = server.accept()) {
      accepted.setSoTimeout(HANG_GUARD_MILLIS);
      client.getOutputStream().write('a');
      assertThat(accepted.getInputStream().read()).isEqualTo('a');
      accepted.getOutputStream().write('b');
      assertThat(client.getInputStream().read()).isEqualTo('b');

      client.close();

      assertThat(accepted.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void hands_on_the_end_of_the_server() throws IOException {
    ask("CONNECT known:443 HTTP/1.1", relay.credentials());

    try (Socket accepted = server.accept()) {
      accepted.getOutputStream().write('b');
    }

    assertThat(client.getInputStream().readAllBytes()).containsExactly('b');
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer 00", "Basic eDp5"})
  void refuses_who_does_not_show_its_credentials(String credentials) throws IOException {
    assertThat(ask("CONNECT known:443 HTTP/1.1", credentials)).contains(" 403 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CONNECT other:443 HTTP/1.1", "GET known:443 HTTP/1.1", "CONNECT known:443", "x"})
  void leads_only_to_known_destinations(String requestLine) throws IOException {
    assertThat(ask(requestLine, relay.credentials())).contains(" 403 ");
  }

  @Test
  void says_that_a_destination_cannot_be_reached() throws IOException {
    server.close();

    assertThat(ask("CONNECT known:443 HTTP/1.1", relay.credentials())).contains(" 502 ");
  }

  @Test
  void does_not_read_a_head_without_an_end() throws IOException {
    assertThat(ask("CONNECT known:443 HTTP/1.1\r\nX: " + "x".repeat(16_384), relay.credentials()))
        .isEqualTo("end after: ");
  }

  @Test
  void ends_its_tunnels_when_it_is_closed() throws IOException {
    ask("CONNECT known:443 HTTP/1.1", relay.credentials());

    try (Socket accepted = server.accept()) {
      accepted.setSoTimeout(HANG_GUARD_MILLIS);
      relay.close();

      assertThat(accepted.getInputStream().read()).isEqualTo(-1);
    }
  }
}
