// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.NotSentException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendableRequestTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://a.b/c?d=e", "http://under_score:80", "HTTPS://[::1]:65535/"})
  void is_any_http_url(String url) {
    assertThatCode(() -> SendableRequest.check(request(url))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a/s3cret",
        "mailto:s3cret@a",
        "/s3cret",
        "http:/s3cret",
        "http://a:65536/s3cret"
      })
  void is_no_other_url_and_the_text_shows_none_of_its_path(String url) {
    assertThatThrownBy(() -> SendableRequest.check(request(url)))
        .isInstanceOf(NotSentException.class)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void goes_without_user_and_password() {
    assertThat(SendableRequest.uri(request("https://a:b@c:8443/d@e?f=g@h")))
        .hasToString("https://c:8443/d@e?f=g@h");
    assertThat(SendableRequest.uri(request("https://c/d@e"))).hasToString("https://c/d@e");
  }

  @Test
  void leaves_headers_of_the_connection_to_the_client() {
    var names = new ArrayList<String>();
    Headers headers = Headers.of(Map.of("Host", "x", "transfer-encoding", "y", "X-A", "z"));
    var request = new HttpRequest("GET", URI.create("https://a/"), headers, null);

    SendableRequest.forEachHeader(request, (name, value) -> names.add(name + value));

    assertThat(names).containsExactly("X-Az");
  }

  @Test
  void has_failed_before_it_was_sent_where_no_connection_was_made() {
    assertThat(
            List.of(
                reason(new UnknownHostException("x")),
                reason(new RuntimeException(new ConnectException("x"))),
                reason(new NoRouteToHostException("x")),
                reason(new SSLHandshakeException("bad\u001b[2J"))))
        .containsExactly(
            "unknown host:",
            "connection refused or unreachable:",
            "connection refused or unreachable:",
            "TLS handshake failed (bad?[2J):");
    assertThat(ConnectFailures.reason(new SocketException("reset"))).isNull();
  }

  private static String reason(Exception failure) {
    return String.valueOf(ConnectFailures.reason(failure));
  }

  private static HttpRequest request(String url) {
    return new HttpRequest("GET", URI.create(url), Headers.empty(), null);
  }
}
