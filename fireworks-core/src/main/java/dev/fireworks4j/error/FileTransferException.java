// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.internal.ForeignText;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/**
 * The local side of a transfer failed: the file is gone, changed or unreadable, its name is not allowed, or the disk is
 * full. Never retried. What a download had received by then is kept, and a later download continues from there.
 */
public final class FileTransferException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** Names the file and what the file system said. */
  public FileTransferException(String operation, Path file, IOException cause) {
    this(
        operation,
        file,
        cause,
        "check that the file exists, does not change, and that the disk has room");
  }

  /** With its own advice. */
  public FileTransferException(String operation, Path file, IOException cause, String advice) {
    super(
        operation
            + " failed: the local file "
            + ForeignText.line(file.toString())
            + "\n  Cause: "
            + cause.getClass().getSimpleName()
            + ": "
            + ForeignText.line(cause.getMessage())
            + "\n  Do:    "
            + advice,
        cause);
  }
}
