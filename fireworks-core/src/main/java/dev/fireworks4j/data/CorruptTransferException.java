// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.error.FireworksException;
import java.io.Serial;

/** What arrived is not what was sent: a checksum, a size or a number of rows differs. Nothing stays under a file's name. */
public final class CorruptTransferException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** For the adapter; the message names what differs and what to do. */
  public CorruptTransferException(String message) {
    super(message, null);
  }
}
