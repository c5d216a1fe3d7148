// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotProcessedException;
import io.netty.handler.codec.http2.Http2Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The JDK transport over HTTP/2, which it speaks where a server offers it within the TLS handshake. */
class Http2IT extends Http2Fixture {
  @Nested
  class Exchanges {

    @Test
    void of_a_get_bring_status_headers_and_body() throws Exception {
      Http2Server server = server(stream -> stream.answer(404, "none"));

      try (HttpExchange exchange = transport().open(get(server))) {
        var response = exchange.send();

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().first("X-Served")).isEqualTo("http2");
        assertThat(response.headers().names()).noneMatch(name -> name.startsWith(":"));
        assertThat(response.body()).hasContent("none");
      }
      assertThat(server.requests()).extracting(Http2Stream::line).containsExactly("GET /v1/x?a=b");
    }

    @Test
    void of_a_post_carry_body_length_and_headers() throws Exception {
      Http2Server server = server(stream -> stream.answer(200, "taken"));

      assertThat(call(transport(), post(server, "{\"a\":1}".getBytes(UTF_8)))).hasSize(5);

      Http2Stream request = server.requests().get(0);
      assertThat(request.line()).isEqualTo("POST /v1/y");
      assertThat(new String(request.body(), UTF_8)).isEqualTo("{\"a\":1}");
      assertThat(request.header("content-type")).isEqualTo("application/json");
      assertThat(request.header("content-length")).isEqualTo("7");
      assertThat(request.header("x-team")).isEqualTo("blue");
    }

    @Test
    void of_bodies_beyond_every_window_are_complete_both_ways() throws Exception {
      byte[] body = bytes(LARGE);
      Http2Server server = server(stream -> stream.answer(200, stream.body()));

      assertThat(call(transport(), post(server, body))).isEqualTo(body);
    }

    @Test
    void with_trailers_end_where_their_body_does() throws Exception {
      Http2Server server =
          server(
              stream -> {
                stream.begin(200);
                stream.data("all".getBytes(UTF_8), false);
                stream.trailers(Map.of("x-checksum", "1"));
              });

      assertThat(call(transport(), get(server))).isEqualTo("all".getBytes(UTF_8));
    }

    @Test
    void share_one_connection_a_hundred_at_a_time() throws Exception {
      var together = new CountDownLatch(101);
      var held = new ArrayList<Http2Stream>();
      Http2Server server =
          server(
              stream -> {
                synchronized (held) {
                  held.add(stream);
                }
                together.countDown();
                if (together.getCount() == 100) {
                  stream.answer(200, "first");
                }
              });
      HttpTransport transport = transport();
      call(transport, get(server));
      var callers = Executors.newFixedThreadPool(100);
      List<Future<byte[]>> answers = new ArrayList<>();

      for (int i = 0; i < 100; i++) {
        answers.add(callers.submit(() -> call(transport, get(server))));
      }
      assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
      held.subList(1, held.size()).forEach(stream -> stream.answer(200, "later"));

      for (Future<byte[]> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("later".getBytes(UTF_8));
      }
      callers.shutdown();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Nested
  class Faults {

    @Test
    void of_a_stream_that_is_reset_are_repeated() {
      var count = new AtomicInteger();
      Http2Server server =
          server(
              stream -> {
                if (count.incrementAndGet() == 1) {
                  stream.reset(Http2Error.INTERNAL_ERROR);
                } else {
                  stream.answer(200, JOB);
                }
              });

      assertThat(client(server).dpoJobs().get("x").id()).isEqualTo("x");

      assertThat(server.requests()).hasSize(2);
      assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void of_a_body_that_is_reset_are_repeated() {
      var count = new AtomicInteger();
      Http2Server server =
          server(
              stream -> {
                stream.begin(200);
                if (count.incrementAndGet() == 1) {
                  stream.data("{\"na".getBytes(UTF_8), false);
                  stream.reset(Http2Error.INTERNAL_ERROR);
                } else {
                  stream.data(JOB.getBytes(UTF_8), true);
                }
              });

      assertThat(client(server).dpoJobs().get("x").id()).isEqualTo("x");
      assertThat(server.requests()).hasSize(2);
    }

    @Test
    void that_continue_are_told_by_type_once_the_attempts_run_out() {
      Http2Server server = server(stream -> stream.reset(Http2Error.INTERNAL_ERROR));

      var failure =
          catchThrowableOfType(TransportException.class, () -> client(server).dpoJobs().get("x"));

      assertThat(failure.context().attempts()).isEqualTo(3);
      assertThat(failure.mayHaveReachedServer()).isTrue();
      assertThat(server.requests()).hasSize(3);
    }

    @Test
    void of_a_change_that_must_not_happen_twice_are_not_repeated() {
      Http2Server server = server(stream -> stream.reset(Http2Error.INTERNAL_ERROR));

      var failure =
          catchThrowableOfType(
              TransportException.class, () -> client(server).dpoJobs().resume("x"));

      assertThat(failure.mayHaveTakenEffect()).isTrue();
      assertThat(server.requests()).hasSize(1);
    }

    @Test
    void of_a_connection_that_takes_no_more_lead_to_another_one() {
      Http2Server server = server(stream -> stream.answer(200, JOB));
      Fireworks client = client(server);

      for (int i = 0; i < 5; i++) {
        assertThat(client.dpoJobs().get("x").id()).isEqualTo("x");
        server.requests().get(server.requests().size() - 1).goAway();
      }

      assertThat(server.connections()).isGreaterThan(1);
    }

    @Test
    void of_a_connection_that_goes_away_under_a_call_are_repeated() {
      var count = new AtomicInteger();
      Http2Server server =
          server(
              stream -> {
                if (count.incrementAndGet() == 1) {
                  stream.goAway();
                  stream.reset(Http2Error.REFUSED_STREAM);
                } else {
                  stream.answer(200, JOB);
                }
              });

      assertThat(client(server).dpoJobs().get("x").id()).isEqualTo("x");
    }
  }

  @Nested
  class Unprocessed {

    @Test
    void streams_above_the_servers_limit_wait_for_their_turn() throws Exception {
      Http2Server server = closing(Http2Server.start(context, 4, s -> s.answer(200, "fine")));
      HttpTransport transport = transport();
      // Netty ends the whole connection when a body follows a stream above a limit that the client
      // did not know yet.
      call(transport, get(server));
      var callers = Executors.newFixedThreadPool(32);
      List<Future<byte[]>> answers = new ArrayList<>();

      for (int i = 0; i < 300; i++) {
        HttpRequest request = i % 2 == 0 ? get(server) : post(server, bytes(100));
        answers.add(callers.submit(() -> call(transport, request)));
      }

      for (Future<byte[]> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("fine".getBytes(UTF_8));
      }
      callers.shutdown();
    }

    @Test
    void streams_are_sent_again_at_once_also_with_a_body() throws Exception {
      var count = new AtomicInteger();
      Http2Server server =
          server(
              stream -> {
                if (count.incrementAndGet() <= 3) {
                  stream.reset(Http2Error.REFUSED_STREAM);
                } else {
                  stream.answer(200, stream.body());
                }
              });
      byte[] body = bytes(100_000);

      assertThat(call(transport(), post(server, body))).isEqualTo(body);
    }

    @Test
    void streams_that_are_refused_for_ever_are_told_by_type() {
      Http2Server server = server(stream -> stream.reset(Http2Error.REFUSED_STREAM));

      assertThatThrownBy(() -> call(transport(), get(server)))
          .isInstanceOf(NotProcessedException.class);
      assertThatThrownBy(() -> call(transport(), post(server, bytes(10))))
          .isInstanceOf(NotProcessedException.class);
    }

    @Test
    void a_get_outlives_the_graceful_end_of_its_connection() throws Exception {
      var count = new AtomicInteger();
      Http2Server server =
          server(
              stream -> {
                if (count.incrementAndGet() == 1) {
                  stream.goAway();
                }
                stream.answer(200, "fine");
              });

      assertThat(call(transport(), get(server))).isEqualTo("fine".getBytes(UTF_8));
    }
  }
}
