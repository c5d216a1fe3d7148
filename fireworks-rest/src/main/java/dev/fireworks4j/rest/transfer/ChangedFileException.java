// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import java.io.IOException;
import java.io.Serial;

/** A local file has changed since it was checked, so it must not be sent. */
final class ChangedFileException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  ChangedFileException(String message) {
    super(message);
  }
}
