// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Distinguishes TLS handshakes that can never succeed from those that a broken connection ended. */
public final class TlsFailures {
  /** A chain of causes may be circular. */
  private static final int LONGEST_CHAIN = 20;

  private TlsFailures() {}

  /** True if the server's certificate was looked at and not accepted, or the trust store cannot be used. */
  public static boolean isUntrusted(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
      if (cause instanceof GeneralSecurityException
          || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
