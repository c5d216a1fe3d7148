// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import org.jspecify.annotations.Nullable;

/** Meaning of a state, the same for all kinds. */
public enum Phase {
  /** Not begun: being created, validated, queued or queued again. */
  PENDING,
  /** In progress, or in a state newer than this library, which is never an end. */
  ACTIVE,
  /** Stopped by hand or because the account is suspended; may go on. */
  PAUSED,
  /** Ended with its result, early stops included. */
  SUCCEEDED,
  /** Ended without a result; the status says why. */
  FAILED,
  /** Stopped by somebody; it does not run again. */
  CANCELLED,
  /** Its time ran out before it was done. A batch job keeps its finished rows. */
  EXPIRED,
  /** Being deleted; it will be not found soon. */
  DELETING,
  /** Deleted; only its record is left. */
  DELETED;

  /** Whether it will not go on by itself; true for one that is being removed. */
  public boolean isEnd() {
    return compareTo(SUCCEEDED) >= 0;
  }

  /** The phase of kinds without a failed state: a status that is not OK counts as one until they are ready. */
  public static Phase of(boolean isReady, @Nullable Status status) {
    if (isReady) {
      return SUCCEEDED;
    }
    StatusCode code = status == null ? null : status.code();
    return code == null || code.equals(StatusCode.OK) ? ACTIVE : FAILED;
  }
}
