// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is still to happen, in the order of its time. Guarded by its {@link FakeState}. */
final class Timeline {
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long scheduled;
  private @Nullable Instant running;

  void add(Instant time, DueStep step) {
    events.add(new Event(time, scheduled++, step));
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
        next.step.run();
      } finally {
        running = null;
      }
    }
  }

  /** When the next step is due that is neither void nor upkeep; null if there is none. */
  @Nullable Instant nextWork() {
    return events.stream()
        .filter(event -> event.step.isValid() && !event.step.isUpkeep)
        .map(Event::time)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The time of the event that is being run, else the clock's. */
  Instant now(Instant clock) {
    return running == null ? clock : running;
  }

  void clear() {
    events.clear();
  }

  /**
   * Something to do. It is void once the document is interrupted or gone.
   *
   * @param document null for an event of the test
   * @param isUpkeep true for what happens to a resource that is left alone
   */
  record DueStep(@Nullable Document document, int generation, boolean isUpkeep, Runnable action) {
    static DueStep of(Runnable event) {
      return new DueStep(null, 0, false, event);
    }

    static DueStep of(Document document, Runnable action) {
      return new DueStep(document, document.generation(), false, action);
    }

    static DueStep upkeep(Document document, Runnable action) {
      return new DueStep(document, document.generation(), true, action);
    }

    boolean isValid() {
      return document == null || document.generation() == generation;
    }

    void run() {
      if (isValid()) {
        action.run();
      }
    }
  }

  private record Event(Instant time, long order, DueStep step) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = time.compareTo(other.time);
      return byTime == 0 ? Long.compare(order, other.order) : byTime;
    }
  }
}
