// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/** The client was closed before or during the call. */
public final class ClosedException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** Names the call that met the closed client. */
  public ClosedException(String operation) {
    super(
        operation
            + " failed: the client is closed\n  Do:    connect a new one; closing ends all its views",
        null);
  }
}
