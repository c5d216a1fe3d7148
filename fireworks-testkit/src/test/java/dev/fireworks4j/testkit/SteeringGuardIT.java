// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may steer. */
class SteeringGuardIT {

  /** The whole answer to a request for the clock with these further header lines; {@code PORT} is the fake's. */
  private static String ask(FakeFireworks fake, String... headers) {
    int port = fake.baseUri().getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET /_fake/clock HTTP/1.1\r\nConnection: close\r\nHost: localhost:PORT\r\n"
              + String.join("\r\n", headers)
              + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
      socket
          .getOutputStream()
          .write(request.replace("PORT", "" + port).getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FakeFireworksBuilder onAllAddresses() {
    return FakeFireworks.builder().host("0.0.0.0", List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Origin: https://localhost:PORT",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void pages_of_other_sites_may_not(String header) {
    try (var fake = FakeFireworks.start()) {
      assertThat(ask(fake, header)).startsWith("HTTP/1.1 403").doesNotContain("elapsed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://localhost:PORT",
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: none",
        "Accept: */*"
      })
  void its_own_page_and_programs_may(String header) {
    try (var fake = FakeFireworks.start()) {
      assertThat(ask(fake, header)).startsWith("HTTP/1.1 200").contains("elapsed");
    }
  }

  @Test
  void nobody_may_where_other_machines_can_call_and_there_is_no_token() {
    try (var fake = onAllAddresses().start()) {
      assertThat(ask(fake)).startsWith("HTTP/1.1 403").contains("--steering-token");
      assertThat(ask(fake, "Authorization: Bearer fw_test")).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void only_the_token_opens_where_there_is_one() {
    try (var fake = onAllAddresses().steeringToken("t0ken").start();
        var onLoopback = FakeFireworks.builder().steeringToken("t0ken").start()) {
      for (FakeFireworks each : List.of(fake, onLoopback)) {
        assertThat(ask(each)).startsWith("HTTP/1.1 401").contains("Authorization: Bearer TOKEN");
        assertThat(ask(each, "Authorization: Bearer t0ke")).startsWith("HTTP/1.1 401");
        assertThat(ask(each, "Authorization: Bearer fw_test")).startsWith("HTTP/1.1 401");
        assertThat(ask(each, "Authorization: Bearer t0ken")).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void an_empty_token_is_refused() {
    assertThatThrownBy(() -> FakeFireworks.builder().steeringToken(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steeringToken");
  }
}
