// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

class TlsFailuresTest {

  @Test
  void find_a_certificate_that_was_not_accepted_however_deep_it_lies() {
    var expired = new CertificateExpiredException("yesterday");
    var handshake = new SSLHandshakeException("failed");
    handshake.initCause(expired);

    assertThat(TlsFailures.isUntrusted(new IOException(new IOException(handshake)))).isTrue();
    assertThat(TlsFailures.isUntrusted(new SSLException(new CertPathValidatorException())))
        .isTrue();
    assertThat(TlsFailures.isUntrusted(new SSLPeerUnverifiedException("other name"))).isTrue();
  }

  @Test
  void find_a_trust_store_that_is_empty() {
    var empty =
        new InvalidAlgorithmParameterException("the trustAnchors parameter must be non-empty");

    assertThat(TlsFailures.isUntrusted(new SSLException(new RuntimeException(empty)))).isTrue();
  }

  @Test
  void leave_connections_alone_that_only_broke() {
    var cut = new SSLHandshakeException("Remote host terminated the handshake");
    cut.initCause(new EOFException());

    assertThat(TlsFailures.isUntrusted(cut)).isFalse();
  }

  @Test
  void end_where_causes_go_in_a_circle() {
    var first = new IOException("first");
    first.initCause(new IOException("second", first));

    assertThat(TlsFailures.isUntrusted(first)).isFalse();
  }
}
