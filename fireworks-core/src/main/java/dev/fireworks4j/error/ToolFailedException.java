// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/** A tool threw an exception, which ends its loop. The cause is what it threw. */
public final class ToolFailedException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final String tool;

  /** For a tool of this name that threw {@code cause}. */
  public ToolFailedException(String tool, Throwable cause) {
    super(
        "tool "
            + tool
            + " failed\n  Cause: it threw a "
            + cause.getClass().getName()
            + "\n  Do:    look at the cause, or let the loop tell the model with endsOnFailure(false)",
        cause);
    this.tool = tool;
  }

  /** Name of the tool. */
  public String tool() {
    return tool;
  }
}
