// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.transport.Headers;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private final Requests requests = new Requests(3, 10_000);

  private void add(String path, int bodyBytes) {
    add(path, Headers.empty(), bodyBytes);
  }

  private void add(String path, Headers headers, int bodyBytes) {
    var request =
        new WireRequest(
            "POST",
            "http://localhost",
            URI.create("http://localhost" + path),
            headers,
            InputStream.nullInputStream());
    byte[] body = "x".repeat(bodyBytes).getBytes(StandardCharsets.UTF_8);
    requests.add(FakeClock.START, request, body, WireResponse.empty(200));
  }

  @Test
  void the_oldest_entries_go_when_there_are_too_many() {
    for (int i = 0; i < 5; i++) {
      add("/" + i, 0);
    }

    assertThat(requests.all()).extracting(ReceivedRequest::path).containsExactly("/2", "/3", "/4");
    assertThat(requests.dropped()).isEqualTo(2);
  }

  @Test
  void the_oldest_entries_go_when_they_are_too_large() {
    add("/1", 6000);
    add("/2", 6000);

    assertThat(requests.all()).extracting(ReceivedRequest::path).containsExactly("/2");
    assertThat(requests.dropped()).isEqualTo(1);
  }

  @Test
  void queries_and_headers_count_too() {
    add("/1?filter=" + "x".repeat(6000), 0);
    add("/2", Headers.empty().with("A", "x".repeat(3000)).with("A", "x".repeat(3000)), 0);

    assertThat(requests.all()).extracting(ReceivedRequest::path).containsExactly("/2");
    assertThat(requests.dropped()).isEqualTo(1);
  }

  @Test
  void nothing_is_dropped_before() {
    add("/1", 3000);
    add("/2", 3000);

    assertThat(requests.all()).hasSize(2);
    assertThat(requests.dropped()).isZero();
  }

  @Test
  void what_was_dropped_is_forgotten_when_cleared() {
    add("/1", 9000);
    add("/2", 9000);

    requests.clear();
    add("/3", 9000);

    assertThat(requests.dropped()).isZero();
    assertThat(requests.all()).hasSize(1);
  }

  @Test
  void an_assertion_does_not_count_what_may_have_been_dropped() {
    add("/1", 9000);
    add("/2", 9000);
    var received = new ReceivedAssert(requests.matching("POST", "/1"), "POST /1", requests);

    assertThatThrownBy(received::never)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("dropped its 1 oldest")
        .hasMessageContaining("requests().clear()");
  }
}
