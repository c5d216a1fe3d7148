// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientTest {
  private static final CallContext CONTEXT =
      new CallContext("get dpoJob", "id-1", null, 1, false, null);

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504, 507, 520, 521, 525, 530, 583, 598, 599})
  void a_fault_of_the_server_may_pass(int status) {
    assertThat(refusal(status).isTransient()).isTrue();
    assertThat(refusal(status).isRetryable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 407, 409, 422, 501, 505})
  void a_refusal_stays(int status) {
    assertThat(refusal(status).isTransient()).isFalse();
    assertThat(refusal(status).isRetryable()).isFalse();
  }

  @Test
  void who_asked_for_a_wait_is_heard_through_the_root() {
    FireworksException limited =
        new RateLimitedException(CONTEXT, response(429), Duration.ofSeconds(7), "slow down");
    FireworksException open =
        new CircuitOpenException(CONTEXT, "https://host", Duration.ofSeconds(30), null);

    assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(open.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    assertThat(refusal(503).retryAfter()).isNull();
    assertThat(open.isTransient()).isTrue();
  }

  @Test
  void a_broken_connection_may_pass_but_an_untrusted_certificate_does_not() {
    assertThat(broken(new IOException("connection reset")).isTransient()).isTrue();
    assertThat(broken(new SSLHandshakeException("closed")).isTransient()).isTrue();

    var untrusted = new SSLHandshakeException("PKIX path building failed");
    untrusted.initCause(new CertificateException("unable to find valid certification path"));
    assertThat(broken(new IOException("could not connect", untrusted)).isTransient()).isFalse();
    assertThat(broken(new SSLPeerUnverifiedException("another name")).isTransient()).isFalse();
  }

  private static TransportException broken(IOException cause) {
    return new TransportException(CONTEXT, cause, false);
  }

  private static ApiException refusal(int status) {
    return new ApiException(CONTEXT, response(status), "see above");
  }

  private static ErrorResponse response(int status) {
    return new ErrorResponse(
        status, StatusCode.ofHttp(status), null, List.of(), Headers.empty(), "");
  }
}
