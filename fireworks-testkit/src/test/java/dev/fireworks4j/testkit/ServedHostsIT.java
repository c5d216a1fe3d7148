// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests a browser could be made to send by a page of somebody else. */
class ServedHostsIT {

  /** Status of a request with this Host header and further lines. */
  private static int status(FakeFireworks fake, String host, String... headers) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), fake.baseUri().getPort())) {
      String request =
          "GET /v1/accounts/acme/dpoJobs HTTP/1.1\r\nAuthorization: Bearer fw_test\r\nConnection: close\r\nHost: "
              + host
              + "\r\n"
              + String.join("", headers)
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:8080",
        "127.1.2.3",
        "localhost",
        "LOCALHOST:1",
        "fake.localhost",
        "[::1]",
        "[0:0:0:0:0:0:0:1]:80"
      })
  void names_of_this_machine_are_served(String host) {
    try (var fake = FakeFireworks.start()) {
      assertThat(status(fake, host)).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "notlocalhost",
        "10.1.2.3",
        "[2001:db8::1]",
        "[evil]",
        "0x7f000001",
        "999.1.1.1"
      })
  void other_names_are_refused(String host) {
    try (var fake = FakeFireworks.start()) {
      assertThat(status(fake, host)).isIn(400, 421);
      assertThat(fake.requests().all()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "https://evil.example:80", "null", "file://"})
  void pages_of_other_sites_are_refused(String origin) {
    try (var fake = FakeFireworks.start()) {
      assertThat(status(fake, "localhost", "Origin: " + origin + "\r\n")).isEqualTo(403);
      assertThat(fake.requests().all()).isEmpty();
    }
  }

  @Test
  void pages_of_this_machine_are_served() {
    try (var fake = FakeFireworks.start()) {
      assertThat(status(fake, "localhost", "Origin: http://localhost:3000\r\n")).isEqualTo(200);
    }
  }

  @Test
  void further_names_are_served_where_told() {
    var builder = FakeFireworks.builder().host("127.0.0.1", List.of("fake.internal"));
    try (var fake = builder.start()) {
      assertThat(status(fake, "Fake.Internal:8080")).isEqualTo(200);
      assertThat(status(fake, "internal")).isEqualTo(421);
    }
  }

  @Test
  void any_address_is_served_where_all_are_listened_on() {
    try (var fake = FakeFireworks.builder().host("0.0.0.0", List.of()).start()) {
      assertThat(fake.baseUri())
          .isEqualTo(URI.create("http://127.0.0.1:" + fake.baseUri().getPort()));
      assertThat(status(fake, "10.1.2.3")).isEqualTo(200);
      assertThat(status(fake, "evil.example")).isEqualTo(421);
    }
  }
}
