// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.WaitTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a wait ended. Switch on {@link #kind()}, on the type where the language can, or call {@link #orThrow()}.
 *
 * @param <R> what was waited for
 */
public sealed interface Outcome<R> {

  /** The six ways in which a wait ends. */
  enum Kind {
    /** The result is there; an early stop is a success too. */
    SUCCEEDED,
    /** It ended without a result. */
    FAILED,
    /** Somebody stopped it. */
    CANCELLED,
    /** The service's own time for it ran out. A batch job keeps its finished rows. */
    EXPIRED,
    /** Somebody removed it. */
    DELETED,
    /** A limit of the wait passed. It goes on at the service; wait again by its name, from any process. */
    TIMED_OUT
  }

  /** Which of the six. */
  Kind kind();

  /** Full name of what was waited for. */
  String name();

  /** What the last look that worked showed; null if none did. */
  @Nullable Snapshot<R> snapshot();

  /** The resource as it was seen last; null if it never was. */
  default @Nullable R last() {
    Snapshot<R> snapshot = snapshot();
    return snapshot == null ? null : snapshot.resource();
  }

  /** Whether the result is there. */
  default boolean isSucceeded() {
    return kind() == Kind.SUCCEEDED;
  }

  /**
   * The resource, if all went well.
   *
   * @throws JobFailedException if it failed, expired, was cancelled or deleted
   * @throws WaitTimeoutException if a limit of the wait passed
   */
  default R orThrow() {
    Snapshot<R> seen = snapshot();
    throw new JobFailedException(
        JobFailedException.Kind.valueOf(kind().name()),
        name(),
        seen == null ? null : seen.state(),
        seen == null ? null : seen.status());
  }

  /** It ended well. */
  record Succeeded<R>(String name, Snapshot<R> snapshot) implements Outcome<R> {
    @Override
    public Kind kind() {
      return Kind.SUCCEEDED;
    }

    @Override
    public R orThrow() {
      return snapshot.resource();
    }
  }

  /** It failed; the snapshot's status says why. */
  record Failed<R>(String name, Snapshot<R> snapshot) implements Outcome<R> {
    @Override
    public Kind kind() {
      return Kind.FAILED;
    }
  }

  /** It was cancelled, and the cancelling is done. */
  record Cancelled<R>(String name, Snapshot<R> snapshot) implements Outcome<R> {
    @Override
    public Kind kind() {
      return Kind.CANCELLED;
    }
  }

  /** Its time ran out. */
  record Expired<R>(String name, Snapshot<R> snapshot) implements Outcome<R> {
    @Override
    public Kind kind() {
      return Kind.EXPIRED;
    }
  }

  /** It is gone, or its removal has begun and takes unusually long. The snapshot is null if it was never there. */
  record Deleted<R>(String name, @Nullable Snapshot<R> snapshot) implements Outcome<R> {
    @Override
    public Kind kind() {
      return Kind.DELETED;
    }
  }

  /**
   * The wait gave up.
   *
   * @param reason which limit passed
   * @param limit its length
   * @param failure what kept the last look from working; null if it worked
   */
  record TimedOut<R>(
      String name,
      @Nullable Snapshot<R> snapshot,
      WaitTimeoutException.Reason reason,
      Duration limit,
      @Nullable FireworksException failure)
      implements Outcome<R> {

    @Override
    public Kind kind() {
      return Kind.TIMED_OUT;
    }

    @Override
    public R orThrow() {
      String state = snapshot == null ? null : snapshot.state();
      throw new WaitTimeoutException(name, state, reason, limit, failure);
    }
  }
}
