// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.job.JobState;

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
  FAILED,
  CANCELLED,
  /** Its time ran out before it was done. */
  EXPIRED,
  /** Being removed; it will answer 404 soon. */
  DELETING,
  /** Removed, and only its row is left. */
  DELETED;

  /** The phase of a job of any kind. */
  public static Phase of(JobState state) {
    if (state.isSucceeded()) {
      return SUCCEEDED;
    }
    if (state.isFailed()) {
      return FAILED;
    }
    if (state.isCancelled()) {
      return CANCELLED;
    }
    return switch (state.value()) {
      case "JOB_STATE_UNSPECIFIED",
          "JOB_STATE_CREATING",
          "JOB_STATE_CREATING_INPUT_DATASET",
          "JOB_STATE_VALIDATING",
          "JOB_STATE_PENDING",
          "JOB_STATE_RE_QUEUEING",
          "STATE_UNSPECIFIED",
          "CREATING",
          "PENDING" ->
          PENDING;
      case "JOB_STATE_PAUSED" -> PAUSED;
      case "JOB_STATE_EXPIRED" -> EXPIRED;
      case "JOB_STATE_DELETING", "JOB_STATE_DELETING_CLEANING_UP", "DELETING" -> DELETING;
      case "JOB_STATE_DELETED", "JOB_STATE_ARCHIVED" -> DELETED;
      default -> ACTIVE;
    };
  }
}
