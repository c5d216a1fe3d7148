// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is still to happen, in the order of its time. Guarded by its {@link FakeState}. */
final class Timeline {
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long scheduled;
  private @Nullable Instant running;

  void add(Instant time, Runnable action) {
    events.add(new Event(time, scheduled++, action));
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
        next.action.run();
      } finally {
        running = null;
      }
    }
  }

  /** The time of the event that is being run, else the clock's. */
  Instant now(Instant clock) {
    return running == null ? clock : running;
  }

  void clear() {
    events.clear();
  }

  private record Event(Instant time, long order, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = time.compareTo(other.time);
      return byTime == 0 ? Long.compare(order, other.order) : byTime;
    }
  }
}
