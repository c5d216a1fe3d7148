// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads that are refused, and when connections end. */
class Http1RefusalsIT extends Http1Fixture {
  @Nested
  class Heads {
    @ParameterizedTest
    @CsvSource({
      "Content-Length: 3~Transfer-Encoding: chunked, 400",
      "Content-Length: 3~Content-Length: 3, 400",
      "'Content-Length: 3, 3', 400",
      "Content-Length: +3, 400",
      "Content-Length: -1, 400",
      "Content-Length: 0x3, 400",
      "Content-Length:, 400",
      "Content-Length: 99999999999999999999, 400",
      "'Transfer-Encoding: gzip, chunked', 501",
      "Transfer-Encoding: identity, 501",
      "Transfer-Encoding: chunked~Transfer-Encoding: chunked, 501",
      "Content-Length : 3, 400",
      "' Folded: x', 400",
      "NoColon, 400",
      ": no name, 400",
      "Host: y, 400",
      "Expect: 200-ok, 417"
    })
    void that_can_be_read_in_two_ways_are_refused(String lines, int status) throws IOException {
      String headers = lines.replace("~", "\r\n");

      assertThat(only("POST /a HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n\r\nabc"))
          .startsWith("HTTP/1.1 " + status + " ")
          .contains("Connection: close\r\n")
          .contains("Date: Mon, 05 Jan 2026 09:00:00 GMT\r\n")
          .contains("\"message\":");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "GET /a HTTP/1.1\r\n\r\n",
          "GET /a HTTP/1.1\r\nHost: a/b\r\n\r\n",
          "GET /a HTTP/1.1\r\nHost: u@x\r\n\r\n",
          "GET /a HTTP/1.1\r\nHost: \r\n\r\n",
          "GET /a HTTP/1.1\nHost: x\n\n",
          "GET  /a HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /a\r\nHost: x\r\n\r\n",
          "GET a HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n",
          "G(T /a HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /a HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n",
          "GET /a HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n",
          "\u0016\u0003\u0001\u0002\0\u0001\n\r\n\r\n",
          "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n"
        })
    void that_are_malformed_are_refused(String head) throws IOException {
      assertThat(only(head)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void of_http_2_are_refused() throws IOException {
      assertThat(only("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).startsWith("HTTP/1.1 505 ");
    }

    @Test
    void that_are_too_large_are_refused() throws IOException {
      assertThat(only("GET /a HTTP/1.1\r\nHost: x\r\nA: " + "x".repeat(9000)))
          .startsWith("HTTP/1.1 431 ");
      assertThat(only("GET /a HTTP/1.1\r\nHost: x\r\n" + "A: x\r\n".repeat(2000)))
          .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void that_come_slowly_are_refused_after_a_while() throws IOException {
      assertThat(only("GET /a HTTP/1.1\r\nHos")).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void that_come_byte_by_byte_are_served() throws IOException {
      try (var client = client()) {
        for (String next : get("/a").split("")) {
          client.send(next);
        }

        assertThat(client.answer()).endsWith("/a 0");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "//b/c, http://localhost//b/c",
      "/a?b=%7C&c, http://localhost/a?b=%7C&c",
      "http://localhost/a, http://localhost/a",
      "*, http://localhost/*"
    })
    void have_targets_of_every_legal_form(String target, String understood) throws IOException {
      try (var client = client()) {
        assertThat(client.send(get(target)).answer()).endsWith("GET " + understood + " 0");
      }
    }
  }

  @Nested
  class Connections {
    @Test
    void beyond_the_limit_are_told_so() throws Exception {
      List<RawClient> open = new ArrayList<>();
      for (int i = 0; i < SMALL.connections(); i++) {
        open.add(client().send(get("/a")));
        open.get(i).answer();
      }

      try (var further = client()) {
        assertThat(further.rest()).startsWith("HTTP/1.1 503 ");
      }
      try (var further = client()) {
        assertThat(further.send(get("/a")).rest()).startsWith("HTTP/1.1 503 ");
      }
      for (var client : open) {
        client.close();
      }
    }

    @Test
    void end_with_the_server() throws IOException {
      try (var client = client()) {
        client.send(get("/a")).answer();

        server.close();

        assertThat(client.rest()).isEmpty();
      }
    }

    @Test
    void that_rest_for_too_long_are_closed() throws IOException {
      var limits = new Http1Limits(8192, 100, 8, Duration.ofMillis(50), Duration.ofSeconds(5));
      try (var quick = started(limits);
          var client = new RawClient(quick.port())) {
        assertThat(client.rest()).isEmpty();
      }
    }
  }
}
