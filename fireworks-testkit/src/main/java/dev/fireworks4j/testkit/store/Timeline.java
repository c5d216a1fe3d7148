// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is still to happen, in the order of its time. Guarded by its {@link FakeState}. */
final class Timeline {
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long scheduled;
  private @Nullable Instant running;

  void add(Instant time, Work work) {
    events.add(new Event(time, scheduled++, work));
  }

  /**
   * Runs everything that is due, each at its own time, so that a jump of the clock changes nothing but the moment of
   * looking.
   */
  void settle(Instant now) {
    for (Event next = events.peek();
        next != null && !next.time.isAfter(now);
        next = events.peek()) {
      events.remove();
      running = next.time;
      try {
        if (next.work.isValid()) {
          next.work.run();
        }
      } finally {
        running = null;
      }
    }
  }

  /** When the next step is due that is neither void nor upkeep; null if there is none. */
  @Nullable Instant nextWork() {
    return valid()
        .filter(event -> !event.work.isUpkeep())
        .map(Event::time)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The steps of resources, in the order in which they will run. */
  List<TimedStep> steps() {
    return valid()
        .sorted()
        .filter(event -> event.work instanceof ResourceStep)
        .map(event -> new TimedStep(event.time, (ResourceStep) event.work))
        .toList();
  }

  private Stream<Event> valid() {
    return events.stream().filter(event -> event.work.isValid());
  }

  /** The time of the event that is being run, else the clock's. */
  Instant now(Instant clock) {
    return running == null ? clock : running;
  }

  void clear() {
    events.clear();
  }

  /** A step and its time. */
  record TimedStep(Instant time, ResourceStep step) {}

  /** Something to do. */
  sealed interface Work {
    /** False if it is not to be done any more. */
    boolean isValid();

    boolean isUpkeep();

    void run();
  }

  /** An event of a test. */
  record TestEvent(Runnable action) implements Work {
    @Override
    public boolean isValid() {
      return true;
    }

    @Override
    public boolean isUpkeep() {
      return false;
    }

    @Override
    public void run() {
      action.run();
    }
  }

  /** A step of a resource. It is void once the document is interrupted or gone. */
  record ResourceStep(FakeState store, Document document, int generation, DueStep step)
      implements Work {
    @Override
    public boolean isValid() {
      return document.generation() == generation;
    }

    @Override
    public boolean isUpkeep() {
      return step.isUpkeep();
    }

    @Override
    public void run() {
      step.action().run(store, document);
    }
  }

  private record Event(Instant time, long order, Work work) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = time.compareTo(other.time);
      return byTime == 0 ? Long.compare(order, other.order) : byTime;
    }
  }
}
