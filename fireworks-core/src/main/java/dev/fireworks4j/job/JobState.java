// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.KnownStates;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Phase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * State of an asynchronous job, open to values newer than this library.
 *
 * <p>Wire: {@code state}, e.g. {@code JOB_STATE_RUNNING}. Unknown text is kept as sent and is never terminal. The
 * legacy kind writes words of its own, see {@link FineTuningJobState}; the questions below understand both, but a
 * constant of one kind never equals one of the other. States may go backwards: RUNNING, CREATING, RUNNING is ordinary.
 */
public final class JobState extends OpenEnum {
  private static final KnownStates<JobState> KNOWN = new KnownStates<>(JobState::new);

  public static final JobState UNSPECIFIED = KNOWN.add("JOB_STATE_UNSPECIFIED", Phase.PENDING);
  public static final JobState CREATING = KNOWN.add("JOB_STATE_CREATING", Phase.PENDING);
  public static final JobState CREATING_INPUT_DATASET =
      KNOWN.add("JOB_STATE_CREATING_INPUT_DATASET", Phase.PENDING);
  public static final JobState VALIDATING = KNOWN.add("JOB_STATE_VALIDATING", Phase.PENDING);
  public static final JobState PENDING = KNOWN.add("JOB_STATE_PENDING", Phase.PENDING);
  public static final JobState RE_QUEUEING = KNOWN.add("JOB_STATE_RE_QUEUEING", Phase.PENDING);
  public static final JobState RUNNING = KNOWN.add("JOB_STATE_RUNNING", Phase.ACTIVE);
  public static final JobState WRITING_RESULTS =
      KNOWN.add("JOB_STATE_WRITING_RESULTS", Phase.ACTIVE);
  public static final JobState IDLE = KNOWN.add("JOB_STATE_IDLE", Phase.ACTIVE);

  /** The account is suspended, or somebody stopped the job; it may go on later. */
  public static final JobState PAUSED = KNOWN.add("JOB_STATE_PAUSED", Phase.PAUSED);

  public static final JobState CANCELLING = KNOWN.add("JOB_STATE_CANCELLING", Phase.ACTIVE);
  public static final JobState COMPLETED = KNOWN.add("JOB_STATE_COMPLETED", Phase.SUCCEEDED);

  /** A success: the loss no longer fell, and the output is there. */
  public static final JobState EARLY_STOPPED =
      KNOWN.add("JOB_STATE_EARLY_STOPPED", Phase.SUCCEEDED);

  public static final JobState FAILED = KNOWN.add("JOB_STATE_FAILED", Phase.FAILED);
  public static final JobState CANCELLED = KNOWN.add("JOB_STATE_CANCELLED", Phase.CANCELLED);

  /** Time ran out. A batch job keeps the rows it finished; continue it with a new one. */
  public static final JobState EXPIRED = KNOWN.add("JOB_STATE_EXPIRED", Phase.EXPIRED);

  public static final JobState DELETING = KNOWN.add("JOB_STATE_DELETING", Phase.DELETING);
  public static final JobState DELETING_CLEANING_UP =
      KNOWN.add("JOB_STATE_DELETING_CLEANING_UP", Phase.DELETING);
  public static final JobState DELETED = KNOWN.add("JOB_STATE_DELETED", Phase.DELETED);

  /** A deleted job whose row is kept. */
  public static final JobState ARCHIVED = KNOWN.add("JOB_STATE_ARCHIVED", Phase.DELETED);

  /** Any value, also one newer than this library. */
  public JobState(String value) {
    super(value);
  }

  /** What the state means; {@link Phase#ACTIVE} for one that this library does not know. */
  public Phase phase() {
    return Objects.requireNonNullElse(known(), Phase.ACTIVE);
  }

  /** Whether the job has come to an end and will not go on by itself, a job being deleted included. */
  public boolean isTerminal() {
    return phase().isEnd();
  }

  /** Whether the job ended well and its output exists: completed or early-stopped. */
  public boolean isSucceeded() {
    return phase() == Phase.SUCCEEDED;
  }

  /** Whether the job failed. An expired one did not: it is terminal and none of succeeded, failed or cancelled. */
  public boolean isFailed() {
    return phase() == Phase.FAILED;
  }

  /** Whether the job was cancelled and the cancelling is done. */
  public boolean isCancelled() {
    return phase() == Phase.CANCELLED;
  }

  @Override
  public boolean isKnown() {
    return known() != null;
  }

  private @Nullable Phase known() {
    Phase phase = KNOWN.phase(value());
    return phase == null ? FineTuningJobState.phase(value()) : phase;
  }
}
