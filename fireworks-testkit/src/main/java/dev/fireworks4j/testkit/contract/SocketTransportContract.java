// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What a transport with connections does beside {@link HttpTransportContract}: how it reuses them, and how it handles
 * servers that are missing, close early, or do not answer.
 */
public abstract class SocketTransportContract extends ConnectionReuseContract {
  private static final String HALF_BODY = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf";

  /** For subclasses. */
  protected SocketTransportContract() {}

  @Override
  protected final URI serve(Handler handler) {
    return script(connection -> ScriptedServer.answerAll(connection, handler)).uri();
  }

  /** Answers each connection's request with half a body and waits until the client drops the connection. */
  private ScriptedServer halfAnswering(CountDownLatch dropped) {
    return afterRequest(
        connection -> {
          connection.write(HALF_BODY);
          connection.awaitClosedByClient();
          dropped.countDown();
        });
  }

  @Nested
  class Connections {

    @Test
    void are_used_again_after_a_full_read() throws Exception {
      ScriptedServer server = answering(request -> Answer.of(200, "all of it"));
      HttpTransport transport = transport();

      for (int i = 0; i < 5; i++) {
        call(transport, post(server.uri(), "{}"));
      }

      assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void are_used_again_when_an_answer_has_no_body() throws Exception {
      ScriptedServer server = answering(request -> Answer.of(204, ""));
      HttpTransport transport = transport();

      call(transport, get(server.uri()));
      call(transport, get(server.uri()));

      assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void are_dropped_after_a_partial_read() throws Exception {
      var dropped = new CountDownLatch(1);
      ScriptedServer server = halfAnswering(dropped);

      try (HttpExchange exchange = transport().open(get(server.uri()))) {
        exchange.send().body().read();
      }

      await(dropped);
    }

    @Test
    void are_dropped_when_the_body_is_closed_early() throws Exception {
      var dropped = new CountDownLatch(1);
      ScriptedServer server = halfAnswering(dropped);
      HttpExchange exchange = closing(transport().open(get(server.uri())));

      resultOf(
          inBackground(
              () -> {
                exchange.send().body().close();
                return true;
              }));

      await(dropped);
    }

    @Test
    void are_dropped_at_once_by_an_abort() throws Exception {
      var dropped = new CountDownLatch(1);
      ScriptedServer server =
          afterRequest(
              connection -> {
                reached.countDown();
                connection.awaitClosedByClient();
                dropped.countDown();
              });
      HttpExchange exchange = closing(transport().open(post(server.uri(), "{}")));
      var call = inBackground(exchange::send);
      await(reached);

      exchange.abort();

      failureOf(call);
      await(dropped);
    }

    @Test
    void of_one_host_are_at_most_as_many_as_set() throws Exception {
      var busy = new AtomicInteger();
      var most = new AtomicInteger();
      ScriptedServer server =
          answering(
              request -> {
                most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                busy.decrementAndGet();
                return Answer.of(200, "fine");
              });
      HttpTransport transport = transport(2);
      var calls =
          Stream.generate(() -> inBackground(() -> call(transport, post(server.uri(), "{}"))))
              .limit(20)
              .toList();

      for (var call : calls) {
        assertThat(resultOf(call).status()).isEqualTo(200);
      }
      assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void that_are_waited_for_can_be_given_up() throws Exception {
      ScriptedServer server = answering(SocketTransportContract.this::late);
      HttpTransport transport = transport(1);
      var first = inBackground(() -> call(transport, get(server.uri())));
      await(reached);
      HttpExchange second = closing(transport.open(get(server.uri())));
      var waiting = inBackground(second::send);
      waiting.awaitWaiting();

      second.abort();

      assertThat(failureOf(waiting)).isInstanceOf(IOException.class);
      gate.countDown();
      assertThat(resultOf(first).text()).isEqualTo("late");
      assertThat(call(transport, get(server.uri())).text()).isEqualTo("late");
      assertThat(received).hasSize(2);
    }

    @Test
    void that_are_waited_for_fail_when_the_transport_closes() throws Exception {
      ScriptedServer server = answering(SocketTransportContract.this::late);
      HttpTransport transport = transport(1);
      var first = inBackground(() -> call(transport, get(server.uri())));
      await(reached);
      var waiting = inBackground(() -> call(transport, get(server.uri())));
      waiting.awaitWaiting();

      transport.close();

      assertThat(failureOf(first)).isInstanceOf(IOException.class);
      assertThat(failureOf(waiting))
          .isInstanceOfAny(IOException.class, IllegalStateException.class);
    }
  }

  @Nested
  class Unreachable {

    @Test
    void ports_are_told_as_not_sent() throws Exception {
      // Bound but not listening: refuses connections, and no other test can take the port
      // meanwhile.
      try (var bound = new Socket()) {
        bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        URI nobody = URI.create("http://127.0.0.1:" + bound.getLocalPort() + "/v1");

        assertThat(failureOf(transport(), get(nobody)))
            .isInstanceOf(NotSentException.class)
            .hasMessageContaining(nobody.getAuthority());
      }
    }

    @Test
    void names_are_told_as_not_sent() throws Exception {
      assertThat(failureOf(transport(), get(URI.create("http://host.invalid/v1"))))
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining("unknown host")
          .hasMessageContaining("host.invalid");
    }
  }

  @Nested
  class BrokenAnswers {

    @Test
    void bodies_of_known_length_are_an_error() throws Exception {
      ScriptedServer server = writing(HALF_BODY);

      assertThat(failureOf(transport(), get(server.uri()))).isInstanceOf(IOException.class);
    }

    @Test
    void bodies_in_chunks_are_an_error() throws Exception {
      ScriptedServer server =
          writing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");

      assertThat(failureOf(transport(), get(server.uri()))).isInstanceOf(IOException.class);
    }

    @Test
    void bodies_ended_by_a_reset_are_an_error() throws Exception {
      ScriptedServer server =
          afterRequest(
              connection -> {
                connection.write(HALF_BODY);
                gate.await();
                connection.reset();
              });
      HttpExchange exchange = closing(transport().open(get(server.uri())));
      InputStream body = exchange.send().body();
      body.readNBytes(4);
      gate.countDown();

      assertThat(failureOf(inBackground(body::read))).isInstanceOf(IOException.class);
    }

    @Test
    void connections_may_have_carried_the_request() throws Exception {
      ScriptedServer server = afterRequest(Connection::reset);

      Throwable failure = failureOf(transport(), post(server.uri(), "{}"));

      assertThat(failure).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
    }

    @Test
    void connections_do_not_make_a_post_go_out_twice() throws Exception {
      var posts = new AtomicInteger();
      ScriptedServer server =
          script(
              connection -> {
                if (connection.read() != null) {
                  posts.incrementAndGet();
                }
              });
      HttpTransport transport = transport();

      Throwable failure = failureOf(transport, post(server.uri(), "{}"));

      assertThat(failure).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
      assertThat(posts).hasValue(1);
      assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void connections_that_were_used_before_do_not_make_a_post_go_out_twice() throws Exception {
      var posts = new AtomicInteger();
      ScriptedServer server =
          script(
              connection -> {
                connection.read();
                connection.write(Answer.of(200, "first"));
                if (connection.read() != null) {
                  posts.incrementAndGet();
                }
              });
      HttpTransport transport = transport();
      call(transport, post(server.uri(), "{}"));

      failureOf(transport, post(server.uri(), "{}"));

      assertThat(posts).hasValue(1);
    }

    @Test
    void calls_leak_no_connection() throws Exception {
      var turns = new Semaphore(20);
      ScriptedServer server =
          afterRequest(
              connection -> {
                if (turns.tryAcquire()) {
                  connection.write(HALF_BODY);
                } else {
                  connection.write(Answer.of(200, "fine"));
                }
              });
      HttpTransport transport = transport(2);
      for (int i = 0; i < 20; i++) {
        failureOf(transport, get(server.uri()));
      }

      assertThat(resultOf(transport, get(server.uri())).text()).isEqualTo("fine");
    }

    @Test
    void answers_that_are_not_http_are_an_error() throws Exception {
      ScriptedServer server = writing("220 mail.example \u001b[2J ESMTP\r\n\r\n");

      assertThat(failureOf(transport(), post(server.uri(), "{}")))
          .isInstanceOf(IOException.class)
          .hasMessageNotContaining("\u001b");
    }
  }
}
