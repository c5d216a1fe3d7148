// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for many jobs of any kinds and hands each out the moment it has ended: a round of looks is broken off after every
 * request that brought an end, so no more than one page of outcomes is ever held.
 */
final class JobCrowd implements Iterator<Outcome<Job>> {
  private final JobKinds kinds;
  private final Wait wait;
  private final Timekeeper time;
  private final Pace pace;
  private final Map<String, JobGroup> groups = new LinkedHashMap<>();
  private final Deque<JobGroup> round = new ArrayDeque<>();
  private final Deque<Outcome<Job>> ended = new ArrayDeque<>();
  private @Nullable Stopwatch stopwatch;
  private boolean isLastRound;
  private int rounds;

  JobCrowd(JobKinds kinds, Collection<String> names, Wait wait, Timekeeper time) {
    this.kinds = kinds;
    this.wait = wait;
    this.time = time;
    this.pace = new Pace(wait);
    var listener = new JobGroup.Listener(ended::add, this::tellOutage);
    for (String text : new LinkedHashSet<>(names)) {
      ResourceName name = kinds.name(text);
      String collection = name.collection();
      groups
          .computeIfAbsent(
              collection, kind -> new JobGroup(kind, kinds.gateway(kind), wait, listener))
          .add(name.toString());
    }
  }

  @Override
  public boolean hasNext() {
    while (ended.isEmpty() && open() > 0) {
      proceed(clock());
    }
    return !ended.isEmpty();
  }

  @Override
  public Outcome<Job> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all jobs have ended");
    }
    return ended.remove();
  }

  /** Runs from the first look on. */
  private Stopwatch clock() {
    Stopwatch running = stopwatch == null ? new Stopwatch(time) : stopwatch;
    stopwatch = running;
    return running;
  }

  /** One request, or what lies between two rounds. */
  private void proceed(Stopwatch clock) {
    while (!round.isEmpty() && round.element().isRoundOver()) {
      round.remove();
    }
    if (!round.isEmpty()) {
      round.element().request(clock::elapsed);
    } else if (isLastRound) {
      groups.values().forEach(JobGroup::giveUp);
    } else {
      beginRound(clock);
    }
  }

  private void beginRound(Stopwatch clock) {
    if (rounds > 0) {
      tell(WaitEvent.Kind.HEARTBEAT, kinds.parent() + "/-", clock.elapsed(), null);
      Duration left = wait.limit().minus(clock.elapsed());
      Duration interval = pace.next();
      interval = interval.compareTo(left) < 0 ? interval : left;
      interval = interval.isNegative() ? Duration.ZERO : interval;
      new Waiter(time).sleep(interval, "await " + open() + " jobs", rounds);
      clock.waited(interval);
    }
    rounds++;
    isLastRound = clock.elapsed().compareTo(wait.limit()) >= 0;
    for (JobGroup group : groups.values()) {
      if (group.open() > 0) {
        group.begin();
        round.add(group);
      }
    }
  }

  private int open() {
    return groups.values().stream().mapToInt(JobGroup::open).sum();
  }

  private void tellOutage(String collection, FireworksException failure) {
    String name = kinds.parent() + "/" + collection + "/-";
    tell(WaitEvent.Kind.OUTAGE, name, clock().elapsed(), failure);
  }

  private void tell(
      WaitEvent.Kind kind, String name, Duration elapsed, @Nullable FireworksException failure) {
    Listeners.tell(
        wait.listeners(),
        new WaitEvent(kind, name, null, null, null, null, elapsed, failure, open()));
  }
}
