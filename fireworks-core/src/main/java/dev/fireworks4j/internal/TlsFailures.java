// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Distinguishes TLS handshakes that can never succeed from those that a broken connection ended. */
public final class TlsFailures {
  private TlsFailures() {}

  /** True if the server's certificate was looked at and not accepted, or the trust store cannot be used. */
  public static boolean isUntrusted(Throwable failure) {
    return Causes.of(failure)
        .anyMatch(
            cause ->
                cause instanceof GeneralSecurityException
                    || cause instanceof SSLPeerUnverifiedException);
  }
}
