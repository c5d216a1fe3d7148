// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/**
 * The bytes that arrived are not the ones that were sent: a checksum, a size or a number of rows differs. A file with
 * wrong bytes is not kept. Complete files that have another number of rows than the dataset declares stay. The message
 * says which.
 */
public final class CorruptTransferException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** The message names what differs and what to do. */
  public CorruptTransferException(String message) {
    super(message, null);
  }
}
