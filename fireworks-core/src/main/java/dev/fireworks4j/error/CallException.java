// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A call that did not end in its result. */
public abstract sealed class CallException extends FireworksException
    permits ApiException,
        CallInterruptedException,
        CircuitOpenException,
        DeadlineExceededException,
        DecodingException,
        StreamCutException,
        TransportException {
  @Serial private static final long serialVersionUID = 1L;

  private final CallContext context;

  CallException(CallContext context, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.context = context;
  }

  /** Operation, request ids and attempts of the call. */
  public CallContext context() {
    return context;
  }

  /** True if what was asked for may have been carried out: check before trying again. Never true for reads. */
  public boolean mayHaveTakenEffect() {
    return context.mayHaveTakenEffect();
  }
}
