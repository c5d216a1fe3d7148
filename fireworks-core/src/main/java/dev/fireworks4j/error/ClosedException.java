// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/** The client was closed before or during the call. */
public final class ClosedException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean mayHaveTakenEffect;

  /** For a call that was made on a closed client; nothing was sent. */
  public ClosedException(String operation) {
    this(operation, false);
  }

  /**
   * For an operation that was running; {@code mayHaveTakenEffect} says whether an attempt may have been carried out.
   */
  public ClosedException(String operation, boolean mayHaveTakenEffect) {
    super(
        operation
            + " failed: the client is closed"
            + (mayHaveTakenEffect
                ? "\n  Cause: closed during the call. It may have taken effect."
                : "")
            + "\n  Do:    connect a new one; closing ends all its views",
        null);
    this.mayHaveTakenEffect = mayHaveTakenEffect;
  }

  /** True if what was asked for may have been carried out: check before trying again. */
  public boolean mayHaveTakenEffect() {
    return mayHaveTakenEffect;
  }
}
