// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.testkit.query.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scheduled events, in the order of their times. Guarded by its {@link FakeState}. */
final class Timeline {
  /** What the events of tests happen to. */
  private static final Document NOTHING = new Document("", new JsonObject());

  private static final Comparator<TimedStep> IN_TIME =
      Comparator.comparing(TimedStep::time).thenComparing(TimedStep::order);

  private final PriorityQueue<TimedStep> steps = new PriorityQueue<>(IN_TIME);
  private long scheduled;
  private @Nullable Instant running;

  void add(Instant time, Document document, DueStep step) {
    steps.add(new TimedStep(time, scheduled++, document, document.generation(), step));
  }

  void add(Instant time, Runnable event) {
    add(time, NOTHING, DueStep.of("event of a test", (store, nothing) -> event.run()));
  }

  /**
   * Runs everything that is due, each event at its own time, so that the size of clock steps has no effect on the
   * state.
   */
  void settle(FakeState store, Instant now) {
    for (TimedStep next = steps.peek();
        next != null && !next.time.isAfter(now);
        next = steps.peek()) {
      steps.remove();
      running = next.time;
      try {
        if (next.isValid()) {
          next.step.action().run(store, next.document);
        }
      } finally {
        running = null;
      }
    }
  }

  /** When the next step is due that is neither void nor upkeep; null if there is none. */
  @Nullable Instant nextWork() {
    return valid()
        .filter(next -> !next.step.isUpkeep())
        .map(TimedStep::time)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The steps of resources, in the order in which they will run. */
  List<TimedStep> steps() {
    return valid().filter(next -> next.document != NOTHING).sorted(IN_TIME).toList();
  }

  private Stream<TimedStep> valid() {
    return steps.stream().filter(TimedStep::isValid);
  }

  /** The time of the event that is being run, else the clock's. */
  Instant now(Instant clock) {
    return running == null ? clock : running;
  }

  void clear() {
    steps.clear();
  }

  /** A step at its time. It is void once the document is interrupted or gone. */
  record TimedStep(Instant time, long order, Document document, int generation, DueStep step) {
    boolean isValid() {
      return document.generation() == generation;
    }
  }
}
