// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import java.util.Set;

/** The states of jobs on the wire. */
final class JobStates {
  static final String CREATING = "JOB_STATE_CREATING";
  static final String VALIDATING = "JOB_STATE_VALIDATING";
  static final String PENDING = "JOB_STATE_PENDING";
  static final String RUNNING = "JOB_STATE_RUNNING";
  static final String IDLE = "JOB_STATE_IDLE";
  static final String PAUSED = "JOB_STATE_PAUSED";
  static final String CANCELLING = "JOB_STATE_CANCELLING";
  static final String CANCELLED = "JOB_STATE_CANCELLED";
  static final String COMPLETED = "JOB_STATE_COMPLETED";
  static final String FAILED = "JOB_STATE_FAILED";
  static final String EXPIRED = "JOB_STATE_EXPIRED";
  static final String DELETING = "JOB_STATE_DELETING_CLEANING_UP";

  static final String ARCHIVED = "JOB_STATE_ARCHIVED";

  private static final Set<String> FINAL =
      Set.of(
          COMPLETED,
          FAILED,
          CANCELLED,
          EXPIRED,
          DELETING,
          "JOB_STATE_EARLY_STOPPED",
          "JOB_STATE_DELETING",
          "JOB_STATE_DELETED",
          ARCHIVED);

  private JobStates() {}

  static boolean isFinal(String state) {
    return FINAL.contains(state);
  }
}
