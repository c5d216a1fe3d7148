// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.internal.ForeignText;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a call when it ends.
 *
 * @param operation what was asked for, e.g. {@code create dpoJob "prefs-7" in accounts/acme}
 * @param requestId the {@code x-request-id} this client sent on every attempt
 * @param serverRequestId the id the server gave in its last answer, or null
 * @param attempts requests that were started; 0 if the network was not used
 * @param mayHaveTakenEffect true if the call changes something and an attempt of it may have been carried out although
 *     it ended in an exception
 * @param search how to find what the call may have created, for kinds whose ids the service makes; null if the id is
 *     known
 */
public record CallContext(
    String operation,
    String requestId,
    @Nullable String serverRequestId,
    int attempts,
    boolean mayHaveTakenEffect,
    @Nullable String search)
    implements Serializable {

  public CallContext {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(requestId, "requestId");
    serverRequestId = serverRequestId == null ? null : ForeignText.id(serverRequestId);
  }

  /** The same for a call that is known to have changed nothing. */
  public CallContext withoutEffect() {
    return new CallContext(operation, requestId, serverRequestId, attempts, false, search);
  }

  /** The three lines of every message: what failed, why, and what to do. */
  String message(String failure, String cause, String advice) {
    return message(failure, cause, advice, attempts > 0);
  }

  /** A request id that no server saw is of no use, and is left out. */
  String message(String failure, String cause, String advice, boolean wasSeenByServer) {
    boolean echoed = serverRequestId == null || serverRequestId.equals(requestId);
    String ids = echoed ? requestId : serverRequestId + " (sent " + requestId + ")";
    String stop = cause.endsWith(".") ? "" : ".";
    String effect = mayHaveTakenEffect ? stop + " It may have taken effect." : "";
    return operation
        + " failed: "
        + failure
        + "\n  Cause: "
        + cause
        + effect
        + "\n  Do:    "
        + (mayHaveTakenEffect && search != null ? search : advice)
        + (wasSeenByServer ? ". Request id: " + ids : "")
        + ". Attempts: "
        + attempts
        + ".";
  }
}
