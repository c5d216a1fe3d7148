// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How answers are received: the part of {@link HttpTransportContract} about statuses, headers and bodies. */
abstract class AnswerContract extends RequestContract {

  AnswerContract() {}

  @Nested
  class Answers {

    @TestFactory
    Stream<DynamicTest> pass_every_status_through() {
      return DynamicTest.stream(
          Stream.of(200, 201, 301, 307, 308, 400, 401, 403, 404, 409, 429, 500, 502, 503, 504),
          status -> "status " + status,
          this::assertPassed);
    }

    private void assertPassed(int status) throws IOException {
      String path = "/" + status;
      URI base =
          serveNoting(
              request ->
                  Answer.of(status, "body of " + status)
                      .with("Location", path + "/elsewhere")
                      .with("Retry-After", "0"));

      Exchanged reply = call(transport(), post(base.resolve(path), "{}"));

      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.text()).isEqualTo("body of " + status);
      assertThat(received)
          .extracting(Received::target)
          .filteredOn(target -> target.startsWith(path))
          .containsExactly(path);
    }

    @Test
    void follow_no_redirect_of_a_get() throws IOException {
      URI base = serveNoting(request -> Answer.of(302, "").with("Location", "/other"));

      Exchanged reply = call(transport(), get(base));

      assertThat(reply.status()).isEqualTo(302);
      assertThat(reply.headers().first("location")).isEqualTo("/other");
      assertThat(received).hasSize(1);
    }

    @Test
    void may_be_empty() throws IOException {
      URI base = serve(request -> Answer.of(200, ""));

      assertThat(call(transport(), get(base)).body()).isEmpty();
    }

    @Test
    void may_have_no_body() throws IOException {
      URI base = serve(request -> Answer.of(204, ""));

      Exchanged reply = call(transport(), get(base));

      assertThat(reply.status()).isEqualTo(204);
      assertThat(reply.body()).isEmpty();
    }

    @Test
    void keep_repeated_headers_in_order_under_any_case() throws IOException {
      Headers repeated = Headers.from(Map.of("X-Two", List.of("one", "two")));
      URI base = serve(request -> new Answer(200, repeated, InputStream.nullInputStream(), 0));

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

      Exchanged reply = call(transport(), get(base));

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
              request ->
                  new Answer(200, Headers.empty(), new GatedBody(1, 20_000_000, gate), 20_000_000));

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
}
