// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.IncompleteTransferException;
import java.io.Serial;

/** All rows have arrived, so that deleting the dataset would only waste them. */
final class StillProcessing extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final IncompleteTransferException exception;

  StillProcessing(IncompleteTransferException exception) {
    super(exception);
    this.exception = exception;
  }

  IncompleteTransferException exception() {
    return exception;
  }
}
