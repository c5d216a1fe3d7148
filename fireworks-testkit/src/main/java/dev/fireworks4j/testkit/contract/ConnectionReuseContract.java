// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * When a connection may serve another call: the part of {@link SocketTransportContract} about when it must not.
 */
abstract class ConnectionReuseContract extends HttpTransportContract {
  private static final String STRAY = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstray";
  private static final long SILENCE_MILLIS = 1_000;

  ConnectionReuseContract() {}

  @Nested
  class BytesBehindAnAnswer {

    @TestFactory
    Stream<DynamicTest> never_become_the_answer_to_the_next_call() {
      Map<String, String> answers =
          Map.of(
              "of known length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst",
              "in chunks",
                  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n0\r\n\r\n",
              "without a body", "HTTP/1.1 204 No Content\r\n\r\n",
              "not modified", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
              "that refuses", "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno");
      return DynamicTest.stream(
          answers.entrySet().stream(),
          answer -> "an answer " + answer.getKey(),
          answer -> assertIgnored(answer.getValue()));
    }

    private void assertIgnored(String answer) throws Exception {
      URI base =
          script(
                  connection -> {
                    for (var got = connection.read(); got != null; got = connection.read()) {
                      if (got.target().equals("/first")) {
                        connection.write(answer + STRAY);
                      } else {
                        connection.write(Answer.of(200, got.target()));
                      }
                    }
                  })
              .uri();
      HttpTransport transport = transport();
      call(transport, get(base.resolve("/first")));

      for (String target : List.of("/second", "/third", "/fourth")) {
        assertThat(resultOf(transport, get(base.resolve(target))).text()).isEqualTo(target);
      }
    }
  }

  @Nested
  class AnswersCutShort {

    @Test
    void leave_what_came_to_be_read_however_soon_the_connection_ends() throws Exception {
      ScriptedServer server =
          writing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
      HttpTransport transport = transport();

      // A client may see the end before it returns the answer, so the call is repeated many times.
      for (int i = 0; i < 100; i++) {
        try (HttpExchange exchange = transport.open(get(server.uri()))) {
          InputStream body = exchange.send().body();

          assertThat(body.readNBytes(4)).asString().isEqualTo("half");
          assertThat(failureOf(inBackground(body::read))).isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Nested
  class SilentConnections {
    private static final int KEPT = 4;

    @Test
    void are_replaced_at_the_next_attempt() throws Exception {
      var filled = new CountDownLatch(KEPT);
      var number = new AtomicInteger();
      ScriptedServer server =
          script(
              connection -> {
                if (number.incrementAndGet() > KEPT) {
                  ScriptedServer.answerAll(connection, request -> Answer.of(200, "new"));
                } else {
                  keep(connection, filled);
                  connection.awaitClosedByClient();
                }
              });
      HttpTransport transport = transport();
      fillPool(transport, get(server.uri()), KEPT);
      HttpExchange silent = closing(transport.open(post(server.uri(), "{}")));
      var waiting = inBackground(silent::send);
      assertThatThrownBy(() -> waiting.get(SILENCE_MILLIS, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);

      silent.abort();
      failureOf(waiting);

      assertThat(resultOf(transport, post(server.uri(), "{}")).text()).isEqualTo("new");
    }
  }

  @Nested
  class WaitingUploads {

    @Test
    void leave_other_calls_alone() throws Exception {
      int uploads = 16;
      var waiting = new CountDownLatch(uploads);
      URI base = answering(request -> Answer.of(200, "fine")).uri();
      HttpTransport transport = transport();
      var calls = new ArrayList<Caller<Exchanged>>();
      for (int i = 0; i < uploads; i++) {
        var body = new WaitingBody(waiting, gate);
        var request = new HttpRequest("POST", base, Headers.empty(), body);
        calls.add(inBackground(() -> call(transport, request)));
      }
      await(waiting);

      assertThat(resultOf(transport, get(base)).text()).isEqualTo("fine");
      gate.countDown();
      for (var call : calls) {
        assertThat(resultOf(call).text()).isEqualTo("fine");
      }
    }
  }

  @Nested
  class Unsendable {

    @Test
    void header_values_are_refused_instead_of_changed() throws Exception {
      URI base = answering(request -> Answer.of(200, "")).uri();
      Headers headers = Headers.from(Map.of("X-Team", List.of("caf\u00e9")));

      Throwable failure = failureOf(transport(), new HttpRequest("GET", base, headers, null));

      assertThat(failure)
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining("X-Team")
          .hasMessageNotContaining("caf");
      assertThat(received).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> urls_are_an_exception_of_the_port_and_show_no_secret() {
      return DynamicTest.stream(
          Stream.of(
              "http://under_score.invalid/x?sig=s3cret",
              "http://host.invalid:99999/x?sig=s3cret",
              "ftp://host.invalid/x?sig=s3cret",
              "http:///x?sig=s3cret",
              "mailto:s3cret@host.invalid",
              "/x?sig=s3cret",
              "http://ann:s3cret@127.0.0.1:1/x?sig=s3cret",
              "https://ann:s3cret@under_score.invalid/x?sig=s3cret"),
          url -> url,
          this::assertNotSent);
    }

    private void assertNotSent(String url) throws Exception {
      Throwable failure = failureOf(transport(), get(URI.create(url)));

      assertThat(failure).isInstanceOf(NotSentException.class);
      for (Throwable t = failure; t != null; t = t.getCause()) {
        assertThat(t.toString()).doesNotContain("s3cret");
      }
    }
  }

  /** A large body whose source waits half-way until the test ends. */
  private record WaitingBody(CountDownLatch waiting, CountDownLatch gate) implements RequestBody {
    private static final int READABLE = 200_000;

    @Override
    public String contentType() {
      return "text/plain";
    }

    @Override
    public long sizeBytes() {
      return 2L * READABLE;
    }

    @Override
    public InputStream open() {
      return new SequenceInputStream(
          new FilterInputStream(new ByteArrayInputStream(new byte[READABLE])) {
            @Override
            public void close() {
              waiting.countDown();
            }
          },
          new GatedBody(0, READABLE, gate));
    }
  }
}
