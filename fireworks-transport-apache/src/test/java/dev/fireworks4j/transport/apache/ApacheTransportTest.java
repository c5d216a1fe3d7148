// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.ReceivedRequest;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApacheTransportTest {
  private final FakeFireworks fake = FakeFireworks.start();

  @AfterEach
  void close() {
    fake.close();
  }

  @Nested
  class UsersSettings {
    @Test
    void that_refine_ours_are_kept() throws IOException {
      get(builder -> builder.addRequestInterceptorLast((r, e, c) -> r.addHeader("X-Mine", "1")));

      ReceivedRequest received = fake.requests().all().get(0);
      assertThat(received.headers()).containsEntry("x-mine", "1");
    }

    @Test
    void cannot_bring_retries_back() throws IOException {
      fake.faults().on("*", "...").status(503).retryAfter("0");

      int status =
          get(
              builder ->
                  builder.setRetryStrategy(
                      new DefaultHttpRequestRetryStrategy(3, TimeValue.ofMilliseconds(1))));

      assertThat(status).isEqualTo(503);
      assertThat(fake.requests().all()).hasSize(1);
    }

    @Test
    void cannot_bring_redirects_back() throws IOException {
      fake.faults().on("*", "...").status(302).header("Location", "/v1/accounts/acme");

      int status = get(builder -> builder.setRedirectStrategy(new DefaultRedirectStrategy()));

      assertThat(status).isEqualTo(302);
      assertThat(fake.requests().all()).hasSize(1);
    }
  }

  private int get(Consumer<HttpClientBuilder> refinement) throws IOException {
    var request =
        new HttpRequest(
            "GET",
            fake.baseUri().resolve("/v1/accounts"),
            Headers.of(Map.of("Authorization", "Bearer fw_test")),
            null);
    try (HttpTransport transport = ApacheTransport.of(refinement);
        var exchange = transport.open(request)) {
      var response = exchange.send();
      response.body().readAllBytes();
      return response.status();
    }
  }
}
