// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.internal.ForeignText;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The call's deadline passed, over all attempts, waits and the body. */
public final class DeadlineExceededException extends CallException {
  @Serial private static final long serialVersionUID = 1L;

  private final Duration deadline;

  /** For the call that {@code context} describes; {@code cause} is the failure of the last attempt. */
  public DeadlineExceededException(
      CallContext context, Duration deadline, @Nullable Throwable cause) {
    super(
        context,
        context.message(
            "the deadline of " + deadline.toMillis() + " ms passed",
            cause == null
                ? "no answer in time."
                : "no answer in time (" + ForeignText.line(cause.getMessage()) + ").",
            context.mayHaveTakenEffect()
                ? "get() the resource before trying again"
                : "allow more time with CallOptions or try again"),
        cause);
    this.deadline = deadline;
  }

  /** The whole time the call was given. */
  public Duration deadline() {
    return deadline;
  }

  @Override
  public boolean isTransient() {
    return true;
  }
}
