// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Waits for anything that is {@link Awaitable}. The {@code await} methods of gateways use it; use it for your own
 * resources, or in a test double of a gateway. Safe for use by many threads.
 *
 * <p>Time is the {@link Timekeeper}'s. A clock that is set back does not lengthen a wait; a clock that is set forward,
 * or a suspended machine, counts as time passed, but there is always one more poll before a wait gives up.
 */
public final class Waiter {
  private final Timekeeper time;
  private final List<WaitListener> listeners;

  /** A waiter by this clock. */
  public Waiter(Timekeeper time) {
    this(time, List.of());
  }

  /** A waiter that tells listeners about every wait; those of a {@link Wait} are told about that one alone. */
  public Waiter(Timekeeper time, List<? extends WaitListener> listeners) {
    this.time = Objects.requireNonNull(time, "time");
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Blocks until the resource has come to an end or a limit has passed.
   *
   * @param name full name, for messages
   * @throws dev.fireworks4j.error.NotFoundException if it was never there
   * @throws CallInterruptedException if the thread is interrupted; its flag is set again
   * @throws dev.fireworks4j.error.FireworksException if the service refuses the request. If it is out of reach for
   *     longer than the wait tolerates, the wait ends as timed out
   */
  public <R extends Awaitable> Outcome<R> await(String name, Supplier<R> source, Wait wait) {
    Objects.requireNonNull(wait, "wait");
    ObservedWait observed = observed(Objects.requireNonNull(name, "name"), wait);
    return observed.within(() -> await(poll(name, source, wait, observed), observed));
  }

  private <R extends Awaitable> Outcome<R> await(Polling<R> poll, ObservedWait observed) {
    try {
      while (true) {
        Outcome<R> outcome = poll.poll();
        if (outcome != null) {
          observed.end(poll.polls(), outcome.kind(), null);
          return outcome;
        }
        Duration interval = poll.interval();
        sleep(interval, "await " + poll.name(), poll.polls());
        poll.waited(interval);
      }
    } catch (RuntimeException | Error failure) {
      observed.end(poll.polls(), null, failure);
      throw failure;
    }
  }

  private ObservedWait observed(String name, Wait wait) {
    return new ObservedWait(listeners, WaitStart.of(name, wait), time);
  }

  /**
   * The same without a thread of its own: between two polls there is only a timer. The future fails with what {@link
   * #await} throws; cancelling it ends the polls.
   */
  public <R extends Awaitable> CompletableFuture<Outcome<R>> awaitAsync(
      String name, Supplier<R> source, Wait wait) {
    Objects.requireNonNull(wait, "wait");
    ObservedWait observed = observed(Objects.requireNonNull(name, "name"), wait);
    Polling<R> poll = poll(name, source, wait, observed);
    return new AsyncWait<>(poll, observed, time, wait.executor()).start();
  }

  /**
   * Waits for many together and hands out each outcome the moment it is known. Blocks in the stream, which is to be
   * used sequentially, and begins with the first outcome that is asked for. A name that was never there ends as
   * deleted, and one that the service refuses to show as timed out, so that none loses the others. Close the stream if
   * you leave it before the last outcome, so that listeners are told of the end.
   *
   * @param names full names, by where to read them
   */
  public <R extends Awaitable> Stream<Outcome<R>> awaitAll(
      Map<? extends ResourceLists<R>, ? extends Collection<String>> names, Wait wait) {
    Objects.requireNonNull(wait, "wait");
    var outcomes = new MultiWait<>(names, wait, time, listeners);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                outcomes, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(outcomes::close);
  }

  private <R extends Awaitable> Polling<R> poll(
      String name, Supplier<R> source, Wait wait, ObservedWait observed) {
    Objects.requireNonNull(source, "source");
    return new Polling<>(name, source, wait.withListener(observed::tell), time);
  }

  void sleep(Duration interval, String operation, int polls) {
    try {
      time.sleep(interval);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(
          new CallContext(operation, "none", null, polls, false, null), e);
    }
  }
}
