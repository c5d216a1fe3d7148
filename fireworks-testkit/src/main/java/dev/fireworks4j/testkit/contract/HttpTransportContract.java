// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What any transport does with requests, answers, aborts and its own end, whether or not it opens connections.
 *
 * <p>A subclass says how to make the transport, and how it reaches a handler.
 */
public abstract class HttpTransportContract extends AnswerContract {

  /** For subclasses. */
  protected HttpTransportContract() {}

  @Nested
  class Aborting {
    @Test
    void before_sending_makes_send_fail_without_a_request() throws Exception {
      HttpExchange exchange =
          closing(transport().open(get(serve(HttpTransportContract.this::late))));

      exchange.abort();

      assertThat(failureOf(inBackground(exchange::send))).isInstanceOf(IOException.class);
      assertThat(reached.getCount()).isEqualTo(1);
    }

    @Test
    void wakes_a_caller_that_waits_for_headers() throws Exception {
      HttpExchange exchange =
          closing(transport().open(post(serve(HttpTransportContract.this::late), "{}")));
      var call = inBackground(exchange::send);
      await(reached);

      exchange.abort();

      assertThat(failureOf(call)).isInstanceOf(IOException.class);
    }

    @Test
    void wakes_a_caller_that_waits_in_the_body() throws Exception {
      URI base = serve(request -> Answer.chunked(new GatedBody(100, 200, gate)));
      HttpExchange exchange = closing(transport().open(get(base)));
      InputStream body = exchange.send().body();
      body.readNBytes(100);
      var call = inBackground(body::read);

      exchange.abort();

      assertThat(failureOf(call)).isInstanceOf(IOException.class);
    }

    @Test
    void makes_the_rest_of_the_body_unreadable() throws Exception {
      gate.countDown();
      URI base = serve(request -> Answer.chunked(new GatedBody(100, 5_000_000, gate)));
      HttpExchange exchange = closing(transport().open(get(base)));
      InputStream body = exchange.send().body();
      body.readNBytes(100);

      exchange.abort();

      assertThat(failureOf(inBackground(body::readAllBytes))).isInstanceOf(IOException.class);
    }

    @Test
    void after_the_end_or_twice_does_nothing() throws Exception {
      HttpTransport transport = transport();
      URI base = serve(request -> Answer.of(200, "fine"));
      HttpExchange exchange = transport.open(get(base));
      exchange.send().body().readAllBytes();
      exchange.close();

      exchange.abort();
      exchange.abort();
      exchange.close();

      assertThat(call(transport, get(base)).text()).isEqualTo("fine");
    }

    @Test
    void at_any_moment_is_not_an_interrupt_to_the_caller() throws Exception {
      URI base = serve(request -> Answer.of(200, "fine"));
      HttpTransport transport = transport();
      for (int i = 0; i < 200; i++) {
        HttpExchange exchange = closing(transport.open(get(base)));
        int moment = i;
        var abort = inBackground(() -> abortAfter(moment, exchange));

        boolean answered = isAnswered(exchange);
        resultOf(abort);

        assertThat(Thread.interrupted()).as("answered: %s", answered).isFalse();
      }
    }

    private Void abortAfter(int spins, HttpExchange exchange) {
      for (int i = 0; i < 20 * spins; i++) {
        Thread.onSpinWait();
      }
      exchange.abort();
      return null;
    }

    private boolean isAnswered(HttpExchange exchange) {
      try {
        exchange.send().body().readAllBytes();
        return true;
      } catch (IOException aborted) {
        return false;
      }
    }

    @Test
    void many_calls_leaves_room_for_the_next() throws Exception {
      var stall = new AtomicBoolean(true);
      var stalled = new Semaphore(0);
      URI base =
          serve(
              request -> {
                if (stall.get()) {
                  stalled.release();
                  gate.await();
                }
                return Answer.of(200, "fine");
              });
      HttpTransport transport = transport(2);
      for (int i = 0; i < 20; i++) {
        HttpExchange exchange = closing(transport.open(post(base, "{}")));
        var call = inBackground(exchange::send);
        stalled.acquire();
        exchange.abort();
        failureOf(call);
      }
      stall.set(false);

      assertThat(resultOf(transport, post(base, "{}")).text()).isEqualTo("fine");
    }
  }

  @Nested
  class Closing {

    @Test
    void fails_calls_in_flight() throws Exception {
      URI base = serve(HttpTransportContract.this::late);
      HttpTransport transport = transport();
      var call = inBackground(() -> call(transport, post(base, "{}")));
      await(reached);

      transport.close();

      assertThat(failureOf(call)).isInstanceOf(IOException.class);
    }

    @Test
    void twice_is_harmless() {
      HttpTransport transport = transport();

      transport.close();

      assertThatCode(transport::close).doesNotThrowAnyException();
    }

    @Test
    void refuses_later_calls_in_words() {
      URI base = serve(request -> Answer.of(200, "fine"));
      HttpTransport transport = transport();
      HttpExchange opened = transport.open(get(base));

      transport.close();

      assertThatThrownBy(() -> transport.open(get(base)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
      assertThatThrownBy(opened::send)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("closed");
    }
  }

  @Nested
  class ManyCallers {

    @Test
    void each_get_their_own_answer() throws Exception {
      URI base =
          serve(request -> Answer.of(200, request.target() + new String(request.body(), UTF_8)));
      HttpTransport transport = transport();
      var callers = new ArrayList<CompletableFuture<Boolean>>();

      for (int i = 0; i < 64; i++) {
        URI uri = base.resolve("/caller-" + i);
        callers.add(inBackground(() -> echoes(transport, uri)));
      }

      for (var caller : callers) {
        assertThat(resultOf(caller)).isTrue();
      }
    }

    private boolean echoes(HttpTransport transport, URI uri) throws IOException {
      for (int n = 0; n < 5; n++) {
        String body = uri.getPath() + "-" + n;
        if (!call(transport, post(uri, body)).text().equals(uri.getPath() + body)) {
          return false;
        }
      }
      return true;
    }
  }
}
