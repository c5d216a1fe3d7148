// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted. Its interrupt flag is set again. */
public final class CallInterruptedException extends CallException {
  @Serial private static final long serialVersionUID = 1L;

  /** For the call that {@code context} describes. */
  public CallInterruptedException(CallContext context, @Nullable Throwable cause) {
    super(
        context,
        context.message(
            "interrupted",
            "the calling thread was interrupted and the connection dropped.",
            context.mayHaveTakenEffect()
                ? "get() the resource before trying again"
                : "nothing was changed; try again if that was not meant"),
        cause);
  }
}
