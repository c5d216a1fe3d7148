// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.internal.Listeners;
import dev.fireworks4j.internal.Outages;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Waits for many resources of any kinds, and returns each as soon as it has ended: a round of polls pauses after every
 * request that showed an end, so no more than one page of outcomes is held.
 */
final class MultiWait<R extends Awaitable> implements Iterator<Outcome<R>> {
  /** How long the last poll of all may take beyond the limit. */
  private static final Duration LONGEST_LAST_ROUND = Duration.ofMinutes(1);

  private final Wait wait;
  private final Timekeeper time;
  private final List<WaitListener> listeners;
  private final PollIntervals intervals;
  private final List<MultiWaitGroup<R>> groups = new ArrayList<>();
  private final Deque<MultiWaitGroup<R>> round = new ArrayDeque<>();
  private final Deque<Outcome<R>> ended = new ArrayDeque<>();
  private @Nullable ElapsedTime elapsedTime;
  private @Nullable ObservedWait observed;
  private Duration advice = Duration.ZERO;
  private boolean isLastRound;
  private int rounds;

  MultiWait(
      Map<? extends ResourceLists<R>, ? extends Collection<String>> names,
      Wait wait,
      Timekeeper time,
      List<WaitListener> listeners) {
    this.wait = wait.withListener(this::tellScopes);
    this.time = time;
    this.listeners = listeners;
    this.intervals = new PollIntervals(wait);
    var listener = new MultiWaitGroup.Listener<R>(ended::add, this::tellOutage);
    names.forEach(
        (source, some) -> {
          var group = new MultiWaitGroup<R>(source, this.wait, listener);
          some.forEach(group::add);
          groups.add(group);
        });
  }

  @Override
  public boolean hasNext() {
    if (ended.isEmpty() && open() > 0) {
      ObservedWait scopes = begun();
      boolean unused = scopes.within(this::look);
    }
    return !ended.isEmpty();
  }

  /** Returns with an outcome, or at the end of all. */
  private boolean look() {
    try {
      while (ended.isEmpty() && open() > 0) {
        proceed(clock());
      }
      if (open() == 0) {
        end(null);
      }
      return true;
    } catch (RuntimeException | Error failure) {
      end(failure);
      throw failure;
    }
  }

  private ObservedWait begun() {
    ObservedWait begun = observed == null ? new ObservedWait(listeners, start(), time) : observed;
    observed = begun;
    return begun;
  }

  private WaitStart start() {
    Set<String> kinds = groups.stream().map(MultiWaitGroup::kind).collect(Collectors.toSet());
    String kind = kinds.size() == 1 ? kinds.iterator().next() : "resources";
    return new WaitStart(kind, "awaitAll", null, open(), wait.limit());
  }

  private void tellScopes(WaitEvent event) {
    begun().tell(event);
  }

  private void end(@Nullable Throwable failure) {
    if (observed != null) {
      observed.end(rounds, null, failure);
    }
  }

  /** No further outcome is needed. */
  void close() {
    end(null);
  }

  @Override
  public Outcome<R> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all have ended");
    }
    return ended.remove();
  }

  /** Runs from the first poll on. */
  private ElapsedTime clock() {
    ElapsedTime running = elapsedTime == null ? new ElapsedTime(time) : elapsedTime;
    elapsedTime = running;
    return running;
  }

  /** Makes one request, or the wait between two rounds. */
  private void proceed(ElapsedTime clock) {
    while (!round.isEmpty() && round.element().isRoundOver()) {
      round.remove();
    }
    if (isLastRound && clock.elapsed().minus(LONGEST_LAST_ROUND).compareTo(wait.limit()) >= 0) {
      round.clear();
    }
    isLastRound |= clock.elapsed().compareTo(wait.limit()) >= 0;
    if (!round.isEmpty()) {
      round.element().request(clock::elapsed);
    } else if (isLastRound) {
      groups.forEach(MultiWaitGroup::giveUp);
    } else {
      beginRound(clock);
    }
  }

  private void beginRound(ElapsedTime clock) {
    if (rounds > 0) {
      tell(WaitEventKind.HEARTBEAT, WaitEvent.MANY, clock.elapsed(), null);
      Duration interval = interval(wait.limit().minus(clock.elapsed()));
      new Waiter(time).sleep(interval, "await " + open() + " resources", rounds);
      clock.waited(interval);
    }
    rounds++;
    isLastRound = clock.elapsed().compareTo(wait.limit()) >= 0;
    for (MultiWaitGroup<R> group : groups) {
      if (group.open() > 0) {
        group.begin();
        round.add(group);
      }
    }
  }

  /** The interval of the wait, or as long as the service asked to wait, but not beyond the limit. */
  private Duration interval(Duration left) {
    Duration interval = intervals.next();
    interval = interval.compareTo(advice) < 0 ? advice : interval;
    advice = Duration.ZERO;
    interval = interval.compareTo(left) < 0 ? interval : left;
    return interval.isNegative() ? Duration.ZERO : interval;
  }

  private int open() {
    return groups.stream().mapToInt(MultiWaitGroup::open).sum();
  }

  private void tellOutage(String parent, FireworksException failure) {
    Duration asked = Outages.advice(failure);
    advice = asked.compareTo(advice) < 0 ? advice : asked;
    tell(WaitEventKind.OUTAGE, parent + "/-", clock().elapsed(), failure);
  }

  private void tell(
      WaitEventKind kind, String name, Duration elapsed, @Nullable FireworksException failure) {
    Listeners.tell(
        wait.listeners(),
        new WaitEvent(kind, name, null, null, null, null, elapsed, failure, open()));
  }
}
