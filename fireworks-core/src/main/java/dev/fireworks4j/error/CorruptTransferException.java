// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/**
 * What arrived is not what was sent: a checksum, a size or a number of rows differs. A file with wrong bytes is not kept;
 * files that are whole but have another number of rows than the service counted stay where they are. The message says which.
 */
public final class CorruptTransferException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** For the adapter; the message names what differs and what to do. */
  public CorruptTransferException(String message) {
    super(message, null);
  }
}
