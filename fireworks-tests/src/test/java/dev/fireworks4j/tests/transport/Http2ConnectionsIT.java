// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** HTTP/2 connections that fall silent or end. */
class Http2ConnectionsIT extends Http2Fixture {
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
