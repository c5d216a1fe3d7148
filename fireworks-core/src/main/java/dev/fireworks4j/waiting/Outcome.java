// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.resource.Phase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a wait ended. Switch on the type where the language can, ask for its {@link #kind()}, or call {@link #orThrow()}.
 *
 * @param <R> what was waited for
 */
public sealed interface Outcome<R extends Awaitable> {

  /** How it ended. */
  OutcomeKind kind();

  /** Full name of what was waited for. */
  String name();

  /** The last known resource; null if it was never read. */
  @Nullable R last();

  /** Whether it ended well. */
  default boolean isSucceeded() {
    return kind() == OutcomeKind.SUCCEEDED;
  }

  /**
   * The resource, if all went well.
   *
   * @throws JobFailedException if it failed, expired, was cancelled or deleted
   * @throws WaitTimeoutException if the wait gave up
   */
  R orThrow();

  /** It ended well. */
  record Succeeded<R extends Awaitable>(R last) implements Outcome<R> {
    @Override
    public String name() {
      return last.name();
    }

    @Override
    public OutcomeKind kind() {
      return OutcomeKind.SUCCEEDED;
    }

    @Override
    public R orThrow() {
      return last;
    }
  }

  /**
   * It ended without its result.
   *
   * @param last null if it was never there
   * @param phase failed, cancelled, expired or deleted. One whose removal takes unusually long counts as deleted
   * @param log the last lines of its log, for kinds that have one and where it could be read; else empty
   */
  record Unsuccessful<R extends Awaitable>(
      String name, @Nullable R last, Phase phase, List<String> log) implements Outcome<R> {
    public Unsuccessful {
      log = Copies.list(log);
    }

    @Override
    public OutcomeKind kind() {
      return OutcomeKind.valueOf(phase.name());
    }

    @Override
    public R orThrow() {
      var failure =
          new JobFailedException(
              phase,
              name,
              last == null ? null : last.state().value(),
              last == null ? null : last.status());
      throw log.isEmpty() ? failure : failure.withLog(log);
    }
  }

  /**
   * The wait gave up.
   *
   * @param last null if no poll worked
   * @param reason which limit passed
   * @param limit its length
   * @param failure why the last poll failed; null if it did not
   */
  record TimedOut<R extends Awaitable>(
      String name,
      @Nullable R last,
      WaitTimeoutException.TimeoutReason reason,
      Duration limit,
      @Nullable FireworksException failure)
      implements Outcome<R> {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.TIMED_OUT;
    }

    @Override
    public R orThrow() {
      String state = last == null ? null : last.state().value();
      throw new WaitTimeoutException(name, state, reason, limit, failure);
    }
  }
}
