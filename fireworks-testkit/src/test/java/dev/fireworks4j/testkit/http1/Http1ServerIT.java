// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Http1ServerIT {
  private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
  private static final Http1Limits SMALL =
      new Http1Limits(8192, 100_000, 8, Duration.ofSeconds(20), Duration.ofMillis(200));

  private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
  private Http1Server server;

  @BeforeEach
  void start() throws IOException {
    server = started(SMALL);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Http1Server started(Http1Limits limits) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new Http1Server(this::handle, limits, InstantSource.fixed(NOW), address).start();
  }

  /** Tells what it got; some paths ask for something else. */
  private void handle(WireRequest request, Http1Response response) throws IOException {
    String path = request.path();
    if (path.equals("/none")) {
      return;
    }
    if (path.equals("/stall")) {
      response.isGoneWithin(Duration.ofDays(1));
      return;
    }
    byte[] body;
    try {
      body = path.equals("/unread") ? new byte[0] : request.body().readAllBytes();
    } catch (IOException e) {
      failures.add(e.toString());
      throw e;
    }
    byte[] text =
        (request.method() + " " + request.target() + " " + body.length)
            .getBytes(StandardCharsets.UTF_8);
    long size = path.equals("/chunks") ? -1 : path.equals("/short") ? 1000 : text.length;
    try (OutputStream out = response.begin(200, Headers.empty().with("X-A", "b"), size)) {
      out.write(text);
    }
  }

  private RawClient client() throws IOException {
    return new RawClient(server.port());
  }

  private String only(String request) throws IOException {
    try (var client = client()) {
      return client.send(request).rest();
    }
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  @Nested
  class Serving {
    @Test
    void keeps_the_connection_for_many_requests() throws IOException {
      try (var client = client()) {
        for (int i = 0; i < 3; i++) {
          assertThat(client.send(get("/a" + i)).answer())
              .isEqualTo("HTTP/1.1 200 OK | GET http://localhost/a" + i + " 0");
        }
      }
    }

    @Test
    void answers_pipelined_requests_in_their_order() throws IOException {
      String post = "POST /p HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc";
      try (var client = client().send(get("/1") + post + get("/unread") + get("/2"))) {
        var answers = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
          answers.add(client.answer());
        }

        assertThat(answers)
            .map(answer -> answer.substring(answer.indexOf('|') + 2))
            .containsExactly(
                "GET http://localhost/1 0",
                "POST http://localhost/p 3",
                "GET http://localhost/unread 0",
                "GET http://localhost/2 0");
      }
    }

    @Test
    void closes_the_connection_when_the_client_asks_for_it() throws IOException {
      assertThat(only("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\n\r\n"))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("Connection: close\r\n");
      assertThat(only("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void ignores_offers_of_other_protocols() throws IOException {
      try (var client = client()) {
        client.send(
            "GET /a HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\n\r\n");

        assertThat(client.answer()).startsWith("HTTP/1.1 200 OK | GET");
        assertThat(client.send(get("/b")).answer()).contains("/b");
      }
    }

    @Test
    void sends_no_body_for_head_and_keeps_the_length() throws IOException {
      try (var client = client().send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n" + get("/b"))) {
        assertThat(client.head()).contains("Content-Length: 17\r\n");
        assertThat(client.answer()).endsWith("/b 0");
      }
    }

    @Test
    void sends_bodies_of_unknown_length_in_chunks() throws IOException {
      try (var client = client().send(get("/chunks") + get("/b"))) {
        assertThat(client.head()).contains("Transfer-Encoding: chunked\r\n");
        assertThat(client.send("x").head()).startsWith("1d\r\nGET http://localhost/chunks 0\r\n0");
      }
    }

    @Test
    void closes_without_an_answer_when_there_is_none() throws IOException {
      assertThat(only(get("/none"))).isEmpty();
    }

    @Test
    void closes_after_a_body_that_is_shorter_than_announced() throws IOException {
      assertThat(only(get("/short"))).contains("Content-Length: 1000").endsWith("/short 0");
    }

    @Test
    void ends_a_stalled_answer_when_the_client_goes() throws Exception {
      for (int i = 0; i < 3 * SMALL.connections(); i++) {
        client().send(get("/stall")).close();
      }

      assertThat(eventuallyAnswers()).isTrue();
    }

    /** The connections of clients that went are counted until their threads have seen it. */
    private boolean eventuallyAnswers() throws Exception {
      for (int i = 0; i < 200; i++) {
        try (var client = client().send(get("/a"))) {
          if (client.answer().startsWith("HTTP/1.1 200")) {
            return true;
          }
        }
        TimeUnit.MILLISECONDS.sleep(10);
      }
      return false;
    }
  }

  @Nested
  class Bodies {
    @Test
    void come_in_chunks_with_extensions_and_trailers() throws IOException {
      try (var client = client()) {
        client.send(
            "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "3;a=b\r\nabc\r\n00F\r\n123456789012345\r\n0\r\nTrailer: x\r\n\r\n"
                + get("/b"));

        assertThat(client.answer()).endsWith("/a 18");
        assertThat(client.answer()).endsWith("/b 0");
      }
    }

    @Test
    void are_asked_for_when_the_client_waits() throws IOException {
      try (var client = client()) {
        client.send(
            "POST /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");

        assertThat(client.head()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
        assertThat(client.send("abc").answer()).endsWith("/a 3");
        assertThat(client.send(get("/b")).answer()).endsWith("/b 0");
      }
    }

    @Test
    void are_not_asked_for_when_nobody_reads_them() throws IOException {
      String request =
          "POST /unread HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n";

      assertThat(only(request)).startsWith("HTTP/1.1 200").contains("Connection: close");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "x\r\nabc\r\n0\r\n\r\n",
          "-3\r\nabc\r\n0\r\n\r\n",
          "3\r\nabcd\r\n0\r\n\r\n",
          "3 abc\r\nabc\r\n0\r\n\r\n",
          "fffffffffffffffff\r\nabc\r\n0\r\n\r\n",
          "3\nabc\r\n0\r\n\r\n"
        })
    void with_malformed_chunks_are_refused(String chunks) throws IOException {
      assertThat(only("POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks))
          .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void that_are_too_large_are_refused_in_either_form() throws IOException {
      String head = "POST /a HTTP/1.1\r\nHost: x\r\n";

      assertThat(only(head + "Content-Length: 100001\r\n\r\nabc")).startsWith("HTTP/1.1 413 ");
      assertThat(
              only(
                  head
                      + "Transfer-Encoding: chunked\r\n\r\n"
                      + ("2000\r\n" + "x".repeat(0x2000) + "\r\n").repeat(13)))
          .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void that_break_off_reach_no_handler_as_complete() throws Exception {
      try (var client = client()) {
        client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");
        client.socket().shutdownOutput();

        assertThat(client.rest()).isEmpty();
        assertThat(failures.poll(10, TimeUnit.SECONDS)).contains("EOFException");
      }
    }

    @Test
    void that_do_not_go_on_are_refused_after_a_while() throws IOException {
      assertThat(only("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"))
          .startsWith("HTTP/1.1 408 ");
    }
  }

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
