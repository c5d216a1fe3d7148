// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotProcessedException;
import dev.fireworks4j.transport.RequestBody;
import dev.fireworks4j.transport.TransportSettings;
import dev.fireworks4j.transport.jdk.JdkTransport;
import io.netty.handler.codec.http2.Http2Error;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK transport over HTTP/2, which it speaks where a server offers it within the TLS handshake. */
class Http2IT {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";
  private static final int LARGE = 3_000_000;

  private static SSLContext context;

  private final List<AutoCloseable> toClose = new ArrayList<>();

  @BeforeAll
  static void certify(@TempDir Path folder) throws Exception {
    context = Certificate.selfSigned(folder);
  }

  @AfterEach
  void close() throws Exception {
    for (int i = toClose.size() - 1; i >= 0; i--) {
      toClose.get(i).close();
    }
  }

  private Http2Server server(Consumer<Http2Stream> script) {
    return closing(Http2Server.start(context, script));
  }

  private HttpTransport transport() {
    return closing(
        JdkTransport.of(new TransportSettings(Duration.ofSeconds(20), 200, null, context)));
  }

  private Fireworks client(Http2Server server) {
    return closing(
        Fireworks.connect(
            FireworksOptions.builder()
                .apiKey("fw_test")
                .account("acme")
                .baseUrl(server.uri())
                .sslContext(context)
                .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1)))
                .transport("jdk")
                .build()));
  }

  private <T extends AutoCloseable> T closing(T resource) {
    toClose.add(resource);
    return resource;
  }

  private static HttpRequest get(Http2Server server) {
    return new HttpRequest("GET", server.uri().resolve("/v1/x?a=b"), Headers.empty(), null);
  }

  private static HttpRequest post(Http2Server server, byte[] body) {
    return new HttpRequest(
        "POST",
        server.uri().resolve("/v1/y"),
        Headers.empty().with("X-Team", "blue"),
        RequestBody.of("application/json", body));
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static byte[] call(HttpTransport transport, HttpRequest request) throws IOException {
    try (HttpExchange exchange = transport.open(request)) {
      return exchange.send().body().readAllBytes();
    }
  }

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
    void that_go_on_are_told_by_type_once_the_attempts_run_out() {
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

  @Nested
  class Silence {

    @Test
    void makes_the_next_call_connect_anew() throws Exception {
      var first = new AtomicReference<Object>();
      Http2Server server =
          server(
              stream -> {
                boolean begins = first.compareAndSet(null, stream.connection());
                if (begins || stream.connection() != first.get()) {
                  stream.answer(200, "fine");
                }
              });
      HttpTransport transport = transport();
      call(transport, get(server));
      HttpExchange silent = closing(transport.open(get(server)));
      var caller = Executors.newSingleThreadExecutor();
      Future<?> waiting = caller.submit(silent::send);
      assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);

      silent.abort();

      assertThat(call(transport, get(server))).isEqualTo("fine".getBytes(UTF_8));
      assertThat(server.connections()).isEqualTo(2);
      caller.shutdown();
    }

    @Test
    void of_one_stream_keeps_a_connection_on_which_others_are_answered() throws Exception {
      var arrived = new CountDownLatch(1);
      Http2Server server =
          server(
              stream -> {
                if (stream.line().startsWith("GET")) {
                  arrived.countDown();
                } else {
                  stream.answer(200, "fine");
                }
              });
      HttpTransport transport = transport();
      call(transport, post(server, bytes(10)));
      HttpExchange slow = closing(transport.open(get(server)));
      var caller = Executors.newSingleThreadExecutor();
      Future<?> waiting = caller.submit(slow::send);
      assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);
      call(transport, post(server, bytes(10)));

      slow.abort();

      assertThat(call(transport, post(server, bytes(10)))).isEqualTo("fine".getBytes(UTF_8));
      assertThat(server.connections()).isEqualTo(1);
      caller.shutdown();
    }
  }

  @Nested
  class Endings {

    @Test
    void by_the_deadline_reset_the_stream_and_leave_the_next_call_alone() throws Exception {
      var count = new AtomicInteger();
      Http2Server server =
          server(
              stream -> {
                if (count.incrementAndGet() != 2) {
                  stream.answer(200, JOB);
                }
              });
      Fireworks client = client(server);
      client.dpoJobs().get("x");

      var failure =
          catchThrowableOfType(
              DeadlineExceededException.class, () -> hasty(client).dpoJobs().get("x"));

      assertThat(failure.context().attempts()).isEqualTo(1);
      server.requests().get(1).gone().get(30, TimeUnit.SECONDS);
      assertThat(client.dpoJobs().get("x").id()).isEqualTo("x");
    }

    @Test
    void by_the_deadline_come_in_mid_body_too() throws Exception {
      var count = new AtomicInteger();
      Http2Server server =
          server(
              stream -> {
                stream.begin(200);
                boolean first = count.incrementAndGet() == 1;
                stream.data((first ? JOB : "{\"na").getBytes(UTF_8), first);
              });
      Fireworks client = client(server);
      client.dpoJobs().get("x");

      assertThatThrownBy(() -> hasty(client).dpoJobs().get("x"))
          .isInstanceOf(DeadlineExceededException.class);

      server.requests().get(1).gone().get(30, TimeUnit.SECONDS);
    }

    @Test
    void by_an_abort_leave_the_other_streams_alone() throws Exception {
      var arrived = new CountDownLatch(1);
      Http2Server server =
          server(
              stream -> {
                if (stream.line().startsWith("GET")) {
                  arrived.countDown();
                } else {
                  stream.answer(200, "fine");
                }
              });
      HttpTransport transport = transport();
      call(transport, post(server, bytes(10)));
      HttpExchange hanging = closing(transport.open(get(server)));
      var callers = Executors.newSingleThreadExecutor();
      Future<?> call = callers.submit(hanging::send);
      assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

      hanging.abort();

      assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(IOException.class);
      assertThat(call(transport, post(server, bytes(10)))).isEqualTo("fine".getBytes(UTF_8));
      assertThat(server.connections()).isEqualTo(1);
      callers.shutdown();
    }

    /** Enough to send a request on a connection that is there. */
    private Fireworks hasty(Fireworks client) {
      return client.with(CallOptions.defaults().withDeadline(Duration.ofSeconds(1)));
    }
  }
}
