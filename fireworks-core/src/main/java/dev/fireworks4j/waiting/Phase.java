// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

/** What a state means to somebody who waits, whatever the kind calls it. */
public enum Phase {
  /** Not begun: being created, validated, queued or queued again. */
  PENDING,
  /** At work, or in a state newer than this library, which is never an end. */
  ACTIVE,
  /** Stopped by hand or because the account is suspended; may go on. */
  PAUSED,
  /** Ended well; the result is there. */
  SUCCEEDED,
  /** Ended badly; the status says why. */
  FAILED,
  /** Stopped for good by somebody. */
  CANCELLED,
  /** Its time ran out before it was done. */
  EXPIRED,
  /** Being removed; it will answer 404 soon. */
  DELETING,
  /** Removed, and only its row is left. */
  DELETED
}
