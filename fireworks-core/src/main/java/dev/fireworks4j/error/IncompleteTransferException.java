// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A transfer ended before it was complete and left something behind; the message names it and says what to do with it.
 */
public final class IncompleteTransferException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final String left;

  /**
   * For a transfer that stopped.
   *
   * @param left full name of the dataset, or path of the file, that stays behind
   */
  public IncompleteTransferException(String message, String left, @Nullable Throwable cause) {
    super(message, cause);
    this.left = left;
  }

  /** Full name of the dataset, or path of the file, that stays behind. */
  public String left() {
    return left;
  }
}
