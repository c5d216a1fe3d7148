// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.internal.TlsFailures;
import java.io.IOException;
import java.io.Serial;

/** The connection failed and no attempt was left. The cause is the last {@link IOException}. */
public final class TransportException extends CallException {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean mayHaveReachedServer;

  /** For the call that {@code context} describes. */
  public TransportException(CallContext context, IOException cause, boolean mayHaveReachedServer) {
    super(
        context,
        context.message(
            mayHaveReachedServer ? "the connection broke" : "the server could not be reached",
            describe(cause),
            advice(context, cause, mayHaveReachedServer),
            mayHaveReachedServer),
        cause);
    this.mayHaveReachedServer = mayHaveReachedServer;
  }

  /** False only if it is certain that no attempt of the call reached the server. */
  public boolean mayHaveReachedServer() {
    return mayHaveReachedServer;
  }

  private static String advice(
      CallContext context, IOException cause, boolean mayHaveReachedServer) {
    if (TlsFailures.isUntrusted(cause)) {
      return "check the server's certificate and name, and that the trust store has the certificate of"
          + " its issuer (FireworksOptions.sslContext, or -Djavax.net.ssl.trustStore)";
    }
    return mayHaveReachedServer && context.mayHaveTakenEffect()
        ? "get() the resource before trying again"
        : "check the network, the proxy and the base URL, then try again";
  }

  private static String describe(IOException cause) {
    String message = cause.getMessage();
    String type = cause.getClass().getSimpleName();
    return message == null ? type + "." : ForeignText.line(message) + " (" + type + ").";
  }

  /** False where the server's certificate is not trusted: that does not pass by itself. */
  @Override
  public boolean isTransient() {
    return !TlsFailures.isUntrusted(this);
  }
}
