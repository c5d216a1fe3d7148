// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What any transport does with requests, answers, aborts and its own end, whether or not it opens connections.
 *
 * <p>A subclass says how to make the transport, and how it reaches a handler.
 */
public abstract class HttpTransportContract extends TransportHarness {

  /** For subclasses. */
  protected HttpTransportContract() {}

  /** Lets {@code handler} answer every request to the URI returned, until the test ends. */
  protected abstract URI serve(Handler handler);

  /** Serves one request after another, and notes the last. */
  private URI serveNoting(AtomicReference<Received> last, Answer answer) {
    return serve(
        request -> {
          last.set(request);
          return answer;
        });
  }

  private static Received received(AtomicReference<Received> seen) {
    return Objects.requireNonNull(seen.get(), "no request arrived");
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  @Nested
  class Requests {
    private final AtomicReference<Received> seen = new AtomicReference<>();

    @Test
    void keep_method_path_and_query_as_they_are_encoded() throws IOException {
      URI base = serveNoting(seen, Answer.of(200, "ok"));
      String target = "/v1/a%2Fb/c%20d/%C3%BC:verb?filter=a%3D%22b%20c%22&x=1%2B1&e=";

      call(transport(), new HttpRequest("DELETE", base.resolve(target), Headers.empty(), null));

      assertThat(received(seen).method()).isEqualTo("DELETE");
      assertThat(received(seen).target()).isEqualTo(target);
    }

    @Test
    void carry_their_headers_and_none_that_change_the_answer() throws IOException {
      URI base = serveNoting(seen, Answer.of(200, "ok"));
      var headers =
          Headers.of(Map.of("Authorization", "Bearer k", "User-Agent", "me/1", "X-Tab", "a\tb"));

      call(transport(), new HttpRequest("GET", base, headers, null));

      Headers received = received(seen).headers();
      assertThat(received.all("authorization")).containsExactly("Bearer k");
      assertThat(received.all("USER-AGENT")).containsExactly("me/1");
      assertThat(received.first("X-Tab")).isEqualTo("a\tb");
      assertThat(received.names().stream().map(name -> name.toLowerCase(Locale.ROOT)))
          .doesNotContain("accept-encoding", "cookie", "upgrade", "http2-settings", "expect");
    }

    @Test
    void may_name_headers_that_belong_to_the_connection() {
      URI base = serveNoting(seen, Answer.of(200, "ok"));
      var headers =
          Headers.of(Map.of("Host", "elsewhere", "Content-Length", "7", "Connection", "x"));

      assertThatCode(() -> call(transport(), new HttpRequest("GET", base, headers, null)))
          .doesNotThrowAnyException();
      assertThat(received(seen).headers().first("Host")).isNotEqualTo("elsewhere");
    }

    @Test
    void send_a_body_exactly_with_its_type_and_length() throws IOException {
      URI base = serveNoting(seen, Answer.of(200, "ok"));
      byte[] content = bytes(300_001);
      var body = RequestBody.of("application/x-thing", content);

      call(transport(), new HttpRequest("PUT", base, Headers.empty(), body));

      assertThat(received(seen).body()).isEqualTo(content);
      assertThat(received(seen).headers().all("Content-Length")).containsExactly("300001");
      assertThat(received(seen).headers().all("Content-Type"))
          .containsExactly("application/x-thing");
    }

    @Test
    void send_an_empty_body() throws IOException {
      URI base = serveNoting(seen, Answer.of(200, "ok"));

      call(transport(), post(base, ""));

      assertThat(received(seen).body()).isEmpty();
    }

    @Test
    void send_no_body_with_a_get() throws IOException {
      URI base = serveNoting(seen, Answer.of(200, "ok"));

      call(transport(), get(base));

      // A length of 0 is no body; the JDK 17 client says so with every request.
      assertThat(received(seen).headers().all("Content-Length")).isSubsetOf("0");
      assertThat(received(seen).headers().first("Transfer-Encoding")).isNull();
    }

    @Test
    void open_the_body_once_and_close_it() throws IOException {
      URI base = serveNoting(seen, Answer.of(200, "ok"));
      var body = new CountingBody(bytes(100_000));

      call(transport(), new HttpRequest("POST", base, Headers.empty(), body));

      assertThat(body.opened).hasValue(1);
      assertThat(body.closed).hasValue(1);
    }

    @Test
    void fail_when_their_body_is_shorter_than_announced() {
      URI base = serveNoting(seen, Answer.of(200, "ok"));
      var body = new CountingBody(bytes(50_000), 60_000);
      HttpRequest request = new HttpRequest("POST", base, Headers.empty(), body);

      CompletableFuture<Reply> call = inBackground(() -> call(transport(), request));

      assertThatCode(() -> assertThat(failureOf(call)).isInstanceOf(IOException.class))
          .doesNotThrowAnyException();
      assertThat(body.closed.get()).isPositive();
    }
  }

  @Nested
  class Answers {

    @TestFactory
    Stream<DynamicTest> pass_every_status_through() {
      return IntStream.of(200, 201, 301, 307, 308, 400, 401, 403, 404, 409, 429, 500, 502, 503, 504)
          .mapToObj(
              status ->
                  DynamicTest.dynamicTest(
                      "status " + status,
                      () -> {
                        var sent = new AtomicInteger();
                        URI base =
                            serve(
                                request -> {
                                  sent.incrementAndGet();
                                  return Answer.of(status, "body of " + status)
                                      .with("Location", "/elsewhere")
                                      .with("Retry-After", "0");
                                });

                        Reply reply = call(transport(), post(base, "{}"));

                        assertThat(reply.status()).isEqualTo(status);
                        assertThat(reply.text()).isEqualTo("body of " + status);
                        assertThat(sent).hasValue(1);
                      }));
    }

    @Test
    void follow_no_redirect_of_a_get() throws IOException {
      var sent = new AtomicInteger();
      URI base =
          serve(
              request -> {
                sent.incrementAndGet();
                return Answer.of(302, "").with("Location", "/other");
              });

      Reply reply = call(transport(), get(base));

      assertThat(reply.status()).isEqualTo(302);
      assertThat(reply.headers().first("location")).isEqualTo("/other");
      assertThat(sent).hasValue(1);
    }

    @Test
    void may_be_empty() throws IOException {
      URI base = serve(request -> Answer.of(200, ""));

      assertThat(call(transport(), get(base)).body()).isEmpty();
    }

    @Test
    void may_have_no_body() throws IOException {
      URI base = serve(request -> Answer.of(204, ""));

      Reply reply = call(transport(), get(base));

      assertThat(reply.status()).isEqualTo(204);
      assertThat(reply.body()).isEmpty();
    }

    @Test
    void keep_repeated_headers_in_order_under_any_case() throws IOException {
      URI base = serve(request -> Answer.of(200, "").with("X-Two", "one").with("X-Two", "two"));

      assertThat(call(transport(), get(base)).headers().all("x-tWO")).containsExactly("one", "two");
    }

    @Test
    void of_unknown_length_arrive_whole() throws IOException {
      byte[] content = bytes(1_000_000);
      URI base = serve(request -> Answer.chunked(new ByteArrayInputStream(content)));

      assertThat(call(transport(), get(base)).body()).isEqualTo(content);
    }

    @Test
    void stay_compressed_as_sent() throws IOException {
      var zipped = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(zipped)) {
        gzip.write("hello".getBytes(UTF_8));
      }
      URI base =
          serve(request -> Answer.of(200, zipped.toByteArray()).with("Content-Encoding", "gzip"));

      Reply reply = call(transport(), get(base));

      assertThat(reply.body()).isEqualTo(zipped.toByteArray());
      assertThat(reply.headers().first("content-encoding")).isEqualTo("gzip");
    }

    @Test
    void are_readable_before_they_are_complete() throws IOException {
      URI base = serve(request -> Answer.chunked(new GatedBody(1000, 3000, gate)));

      try (HttpExchange exchange = transport().open(get(base))) {
        InputStream body = exchange.send().body();
        byte[] first = body.readNBytes(1000);
        gate.countDown();

        assertThat(first).hasSize(1000);
        assertThat(body.readAllBytes()).hasSize(2000);
      }
    }

    @Test
    void of_20_megabytes_arrive_whole() throws IOException {
      gate.countDown();
      URI base =
          serve(
              request -> new Answer(200, Map.of(), new GatedBody(1, 20_000_000, gate), 20_000_000));

      try (HttpExchange exchange = transport().open(get(base))) {
        long count = exchange.send().body().transferTo(OutputStream.nullOutputStream());

        assertThat(count).isEqualTo(20_000_000);
      }
    }

    @Test
    void without_end_can_be_left() throws IOException {
      gate.countDown();
      URI base = serve(request -> Answer.chunked(new GatedBody(1, Integer.MAX_VALUE, gate)));

      try (HttpExchange exchange = transport().open(get(base))) {
        assertThat(exchange.send().body().readNBytes(1_000_000)).hasSize(1_000_000);
      }
    }
  }

  @Nested
  class Aborting {
    private final CountDownLatch reached = new CountDownLatch(1);

    private URI serveNothing() {
      return serve(
          request -> {
            reached.countDown();
            gate.await();
            return Answer.of(200, "late");
          });
    }

    @Test
    void before_sending_makes_send_fail_without_a_request() throws Exception {
      HttpExchange exchange = closing(transport().open(get(serveNothing())));

      exchange.abort();

      assertThat(failureOf(inBackground(exchange::send))).isInstanceOf(IOException.class);
      assertThat(reached.getCount()).isEqualTo(1);
    }

    @Test
    void wakes_a_caller_that_waits_for_headers() throws Exception {
      HttpExchange exchange = closing(transport().open(post(serveNothing(), "{}")));
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

      Reply reply = resultOf(inBackground(() -> call(transport, post(base, "{}"))));

      assertThat(reply.text()).isEqualTo("fine");
    }
  }

  @Nested
  class Closing {

    @Test
    void fails_calls_in_flight() throws Exception {
      var reached = new CountDownLatch(1);
      URI base =
          serve(
              request -> {
                reached.countDown();
                gate.await();
                return Answer.of(200, "late");
              });
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

  /** A body that counts how often it is opened and closed, and may promise more than it has. */
  private static final class CountingBody implements RequestBody {
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    private final byte[] content;
    private final long announced;

    CountingBody(byte[] content) {
      this(content, content.length);
    }

    CountingBody(byte[] content, long announced) {
      this.content = Arrays.copyOf(content, content.length);
      this.announced = announced;
    }

    @Override
    public String contentType() {
      return "application/octet-stream";
    }

    @Override
    public long sizeBytes() {
      return announced;
    }

    @Override
    public InputStream open() {
      opened.incrementAndGet();
      return new ByteArrayInputStream(content) {
        private final AtomicBoolean done = new AtomicBoolean();

        @Override
        public void close() {
          if (done.compareAndSet(false, true)) {
            closed.incrementAndGet();
          }
        }
      };
    }
  }
}
