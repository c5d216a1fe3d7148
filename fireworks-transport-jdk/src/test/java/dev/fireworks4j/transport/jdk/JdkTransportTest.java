// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdkTransportTest {

  @ParameterizedTest
  @EnumSource(names = {"NORMAL", "ALWAYS"})
  void refuses_a_client_that_follows_redirects(Redirect redirect) {
    HttpClient client = HttpClient.newBuilder().followRedirects(redirect).build();

    assertThatThrownBy(() -> JdkTransport.of(client))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("redirects")
        .hasMessageContaining("Redirect.NEVER");
  }

  @Test
  void leaves_the_users_client_open() throws IOException {
    HttpClient client = HttpClient.newHttpClient();

    try (FakeFireworks fake = FakeFireworks.start()) {
      JdkTransport.of(client).close();

      try (HttpTransport second = JdkTransport.of(client)) {
        assertThat(status(second, fake)).isEqualTo(200);
      }
    }
  }

  private static int status(HttpTransport transport, FakeFireworks fake) throws IOException {
    var request =
        new HttpRequest(
            "GET",
            fake.baseUri().resolve("/v1/accounts"),
            Headers.of(Map.of("Authorization", "Bearer fw_test")),
            null);
    try (var exchange = transport.open(request)) {
      var response = exchange.send();
      response.body().readAllBytes();
      return response.status();
    }
  }
}
