// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Http1ServerIT extends Http1Fixture {
  @Test
  void a_connection_that_waits_too_long_for_its_next_request_is_closed_but_no_busy_one()
      throws IOException {
    server.close();
    var limits = new Http1Limits(8192, 100_000, 8, Duration.ofMillis(100), Duration.ofSeconds(30));
    server = started(limits);
    try (var busy = client();
        var idle = client();
        var silent = client()) {
      busy.send(get("/stall"));
      idle.send(get("/a"));

      assertThat(idle.rest()).startsWith("HTTP/1.1 200").endsWith("GET http://localhost/a 0");
      assertThat(silent.rest()).isEmpty();
      // It has waited longer than both, but for its answer.
      busy.socket().setSoTimeout(50);
      assertThatThrownBy(busy::head).isInstanceOf(SocketTimeoutException.class);
    }
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
      // The client answers in its own time, which a busy machine makes longer than the others'
      // limit on silence.
      var patient = new Http1Limits(8192, 100_000, 8, SMALL.idle(), Duration.ofSeconds(30));
      try (var waiting = started(patient);
          var client = new RawClient(waiting.port())) {
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
    void that_do_not_continue_are_refused_after_a_while() throws IOException {
      assertThat(only("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"))
          .startsWith("HTTP/1.1 408 ");
    }
  }
}
