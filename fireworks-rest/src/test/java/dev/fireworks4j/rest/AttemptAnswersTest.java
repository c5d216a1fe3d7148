// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the body of an answer is unpacked, bounded and read, and what is said of one that cannot be. */
class AttemptAnswersTest extends AttemptFixture {

  @Nested
  class Compression {

    @Test
    void of_an_answer_and_of_a_refusal_is_undone() {
      gzipped(200, JOB).gzipped(404, "{\"code\":5,\"message\":\"gone\"}");

      assertThat(client.dpoJobs().get("x").id()).isEqualTo("x");
      assertThatThrownBy(() -> client.dpoJobs().get("x")).hasMessageContaining("gone");
    }

    @Test
    void hides_no_body_from_the_limit() {
      gzipped(200, "{\"pad\":\"" + "x".repeat(100_000) + "\"}");
      var bounded = Client.of(transport, time, o -> o.maxResponseBytes(2048));

      assertThatThrownBy(() -> bounded.dpoJobs().get("x"))
          .isInstanceOf(DecodingException.class)
          .hasMessageContaining("maxResponseBytes");
    }

    @Test
    void of_a_signed_file_is_undone_too(@TempDir Path folder) throws IOException {
      gzipped(200, "rows");

      try (InputStream in = client.files().open(URL)) {
        assertThat(in).hasContent("rows");
      }
      client.files().download(URL, folder.resolve("f"));
      assertThat(folder.resolve("f")).hasContent("rows");
    }

    @Test
    void of_an_old_name_is_undone_too() {
      transport.then(
          exchange ->
              ScriptedTransport.response(
                  200, new ByteArrayInputStream(gzip(JOB)), "Content-Encoding", "x-gzip"));

      assertThat(client.dpoJobs().get("x").id()).isEqualTo("x");
    }

    private Compression gzipped(int status, String body) {
      transport.then(
          exchange ->
              ScriptedTransport.response(
                  status, new ByteArrayInputStream(gzip(body)), "Content-Encoding", " GZIP "));
      return this;
    }

    private static byte[] gzip(String text) {
      var bytes = new ByteArrayOutputStream();
      try (var out = new GZIPOutputStream(bytes)) {
        out.write(text.getBytes(UTF_8));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return bytes.toByteArray();
    }
  }

  @Nested
  class Refusals {

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE"})
    void are_repeated_where_the_server_wishes_it(String wish) {
      transport.json(400, "{}", "x-should-retry", wish).json(200, JOB);

      assertThat(client.dpoJobs().get("x").id()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "FALSE, 1", "perhaps, 3"})
    void are_repeated_or_not_as_the_server_wishes(String wish, int attempts) {
      transport.json(503, "{}", "x-should-retry", wish);

      getInVain();

      assertThat(transport.sent()).hasSize(attempts);
    }

    @Test
    void whose_body_is_cut_are_told_by_their_status() {
      transport.then(exchange -> ScriptedTransport.response(404, broken()));

      assertThatThrownBy(() -> client.dpoJobs().get("x"))
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void whose_body_never_ends_are_told_as_silence() {
      transport.then(exchange -> ScriptedTransport.response(404, hanging(exchange)));
      var hasty =
          Client.of(
              transport,
              time,
              o ->
                  o.timeouts(Timeouts.defaults().withAttempt(Duration.ofMillis(50)))
                      .retry(RetryPolicy.never()));

      assertThatThrownBy(() -> hasty.dpoJobs().get("x"))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("no byte moved");
    }

    @Test
    void carry_the_servers_request_id_from_headers_or_body() {
      transport
          .json(400, "{}", "x-fireworks-request-id", "fw-1", "x-request-id", "proxy-1")
          .json(400, "{}", "x-request-id", "proxy-1")
          .json(400, "{\"error\":{\"message\":\"m\"},\"request_id\":\"body-1\"}");

      assertThat(idOfRefusal()).isEqualTo("fw-1");
      assertThat(idOfRefusal()).isEqualTo("proxy-1");
      assertThat(idOfRefusal()).isEqualTo("body-1");
    }

    private String idOfRefusal() {
      return catchThrowableOfType(ApiException.class, () -> client.dpoJobs().get("x"))
          .context()
          .serverRequestId();
    }

    private static InputStream broken() {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          throw new IOException("cut");
        }
      };
    }

    private static InputStream hanging(ScriptedTransport.Exchange exchange) {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          throw exchange.hang();
        }
      };
    }
  }

  @Nested
  class Unreadable {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"name\":true}|the value is missing or unreadable",
          "<html>|the text is not JSON",
          "[]|expected an object but found an array",
        })
    void bodies_say_what_kind_of_thing_is_wrong(String body, String why) {
      transport.json(200, body);

      assertThatThrownBy(() -> client.dpoJobs().get("x"))
          .isInstanceOf(DecodingException.class)
          .hasMessageContaining(why);
    }
  }
}
