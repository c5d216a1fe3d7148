// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * State of an asynchronous job, open to values newer than this library.
 *
 * <p>Wire: {@code state}, e.g. {@code JOB_STATE_RUNNING}. Unknown text is kept as sent and is never
 * terminal. The legacy kind writes words of its own, see {@link FineTuningJobState}; the questions below
 * understand both, but a constant of one kind never equals one of the other. States may go backwards:
 * RUNNING, CREATING, RUNNING is ordinary.
 *
 * @param value the text on the wire
 */
public record JobState(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final JobState UNSPECIFIED = new JobState(KNOWN.add("JOB_STATE_UNSPECIFIED"));
  public static final JobState CREATING = new JobState(KNOWN.add("JOB_STATE_CREATING"));
  public static final JobState CREATING_INPUT_DATASET =
      new JobState(KNOWN.add("JOB_STATE_CREATING_INPUT_DATASET"));
  public static final JobState VALIDATING = new JobState(KNOWN.add("JOB_STATE_VALIDATING"));
  public static final JobState PENDING = new JobState(KNOWN.add("JOB_STATE_PENDING"));
  public static final JobState RE_QUEUEING = new JobState(KNOWN.add("JOB_STATE_RE_QUEUEING"));
  public static final JobState RUNNING = new JobState(KNOWN.add("JOB_STATE_RUNNING"));
  public static final JobState WRITING_RESULTS =
      new JobState(KNOWN.add("JOB_STATE_WRITING_RESULTS"));
  public static final JobState IDLE = new JobState(KNOWN.add("JOB_STATE_IDLE"));

  /** The account is suspended, or somebody stopped the job; it may go on later. */
  public static final JobState PAUSED = new JobState(KNOWN.add("JOB_STATE_PAUSED"));

  public static final JobState CANCELLING = new JobState(KNOWN.add("JOB_STATE_CANCELLING"));
  public static final JobState COMPLETED = new JobState(KNOWN.add("JOB_STATE_COMPLETED"));

  /** A success: the loss no longer fell, and the output is there. */
  public static final JobState EARLY_STOPPED = new JobState(KNOWN.add("JOB_STATE_EARLY_STOPPED"));

  public static final JobState FAILED = new JobState(KNOWN.add("JOB_STATE_FAILED"));
  public static final JobState CANCELLED = new JobState(KNOWN.add("JOB_STATE_CANCELLED"));

  /** Time ran out. A batch job keeps the rows it finished; continue it with a new one. */
  public static final JobState EXPIRED = new JobState(KNOWN.add("JOB_STATE_EXPIRED"));

  public static final JobState DELETING = new JobState(KNOWN.add("JOB_STATE_DELETING"));
  public static final JobState DELETING_CLEANING_UP =
      new JobState(KNOWN.add("JOB_STATE_DELETING_CLEANING_UP"));
  public static final JobState DELETED = new JobState(KNOWN.add("JOB_STATE_DELETED"));

  /** A deleted job whose row is kept. */
  public static final JobState ARCHIVED = new JobState(KNOWN.add("JOB_STATE_ARCHIVED"));

  public JobState {
    Objects.requireNonNull(value, "value");
  }

  /** Whether the job has come to an end and will not move on by itself, a job being deleted included. */
  public boolean isTerminal() {
    return isSucceeded()
        || isFailed()
        || isCancelled()
        || switch (value) {
          case "JOB_STATE_EXPIRED",
              "JOB_STATE_DELETING",
              "JOB_STATE_DELETING_CLEANING_UP",
              "JOB_STATE_DELETED",
              "JOB_STATE_ARCHIVED",
              "DELETING" ->
              true;
          default -> false;
        };
  }

  /** Whether the job ended well and its output exists: completed or early-stopped. */
  public boolean isSucceeded() {
    return equals(COMPLETED) || equals(EARLY_STOPPED) || equals(FineTuningJobState.COMPLETED);
  }

  /** Whether the job failed. An expired one did not: it is terminal and none of succeeded, failed or cancelled. */
  public boolean isFailed() {
    return equals(FAILED) || equals(FineTuningJobState.FAILED);
  }

  /** Whether the job was cancelled and the cancelling is done. */
  public boolean isCancelled() {
    return equals(CANCELLED);
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value) || FineTuningJobState.isKnown(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
