// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How requests are sent: the part of {@link HttpTransportContract} about what the server sees. */
abstract class RequestContract extends TransportHarness {

  RequestContract() {}

  /** Lets {@code handler} answer every request to the URI returned, until the test ends. */
  protected abstract URI serve(Handler handler);

  static byte[] bytes(int count) {
    var bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  /** As {@link #serve}, and notes the requests. */
  final URI serveNoting(Handler handler) {
    return serve(noting(handler));
  }

  @Nested
  class SentRequests {
    private URI serveOk() {
      return serveNoting(request -> Answer.of(200, "ok"));
    }

    private Received seen() {
      assertThat(received).hasSize(1);
      return received.get(0);
    }

    @Test
    void keep_method_path_and_query_as_they_are_encoded() throws IOException {
      URI base = serveOk();
      String target = "/v1/a%2Fb/c%20d/%C3%BC:verb?filter=a%3D%22b%20c%22&x=1%2B1&e=";

      call(transport(), new HttpRequest("DELETE", base.resolve(target), Headers.empty(), null));

      assertThat(seen().method()).isEqualTo("DELETE");
      assertThat(seen().target()).isEqualTo(target);
    }

    @Test
    void carry_their_headers_and_none_that_change_the_answer() throws IOException {
      URI base = serveOk();
      var headers =
          Headers.of(Map.of("Authorization", "Bearer k", "User-Agent", "me/1", "X-Tab", "a\tb"));

      call(transport(), new HttpRequest("GET", base, headers, null));

      Headers received = seen().headers();
      assertThat(received.all("authorization")).containsExactly("Bearer k");
      assertThat(received.all("USER-AGENT")).containsExactly("me/1");
      assertThat(received.first("X-Tab")).isEqualTo("a\tb");
      assertThat(received.names().stream().map(name -> name.toLowerCase(Locale.ROOT)))
          .doesNotContain("accept-encoding", "cookie", "upgrade", "http2-settings", "expect");
    }

    @Test
    void may_name_headers_that_belong_to_the_connection() {
      URI base = serveOk();
      var headers =
          Headers.of(Map.of("Host", "elsewhere", "Content-Length", "7", "Connection", "x"));

      assertThatCode(() -> call(transport(), new HttpRequest("GET", base, headers, null)))
          .doesNotThrowAnyException();
      assertThat(seen().headers().first("Host")).isNotEqualTo("elsewhere");
    }

    @Test
    void send_a_body_exactly_with_its_type_and_length() throws IOException {
      URI base = serveOk();
      byte[] content = bytes(300_001);
      var body = RequestBody.of("application/x-thing", content);

      call(transport(), new HttpRequest("PUT", base, Headers.empty(), body));

      assertThat(seen().body()).isEqualTo(content);
      assertThat(seen().headers().all("Content-Length")).containsExactly("300001");
      assertThat(seen().headers().all("Content-Type")).containsExactly("application/x-thing");
    }

    @Test
    void send_an_empty_body() throws IOException {
      URI base = serveOk();

      call(transport(), post(base, ""));

      assertThat(seen().body()).isEmpty();
    }

    @Test
    void send_no_body_with_a_get() throws IOException {
      URI base = serveOk();

      call(transport(), get(base));

      // A length of 0 means no body; the JDK 17 client sends it with every request.
      assertThat(seen().headers().all("Content-Length")).isSubsetOf("0");
      assertThat(seen().headers().first("Transfer-Encoding")).isNull();
    }

    @Test
    void open_the_body_once_and_close_it() throws IOException {
      URI base = serveOk();
      var body = new CountingBody(bytes(100_000));

      call(transport(), new HttpRequest("POST", base, Headers.empty(), body));

      assertThat(body.opened).hasValue(1);
      assertThat(body.closed).hasValue(1);
    }

    @Test
    void fail_when_their_body_is_shorter_than_announced() {
      URI base = serveOk();
      var body = new CountingBody(bytes(50_000), 60_000);
      HttpRequest request = new HttpRequest("POST", base, Headers.empty(), body);

      CompletableFuture<Exchanged> call = inBackground(() -> call(transport(), request));

      assertThatCode(() -> assertThat(failureOf(call)).isInstanceOf(IOException.class))
          .doesNotThrowAnyException();
      assertThat(body.closed.get()).isPositive();
    }
  }
}
