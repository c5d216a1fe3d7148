// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.Times;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The states that a resource goes through by itself, each at its time on the clock. */
public final class Lifecycle {
  private static final String HELD_STEP = "held step";
  private static final String HELD_WAIT = "held wait";

  private final String initial;
  private final List<Step> steps;
  private final String failed;
  private final List<DueStep> dueSteps;

  /**
   * Starts in one state and proceeds through steps in the order of their times.
   *
   * @param name distinct among the collection's life cycles
   * @param failed the state after a failure
   */
  public Lifecycle(String name, String initial, String failed, Step... steps) {
    this.initial = initial;
    this.steps = List.of(steps);
    this.failed = failed;
    this.dueSteps =
        IntStream.range(0, steps.length)
            .mapToObj(
                i -> DueStep.of(name + " " + i, (store, document) -> enter(store, document, i)))
            .toList();
  }

  /** Its steps, for the declaration of a collection. */
  public List<DueStep> dueSteps() {
    return dueSteps;
  }

  /** Sets the first state and schedules the rest. */
  public void start(FakeState store, Document document) {
    document.interrupt();
    document.set("state", initial);
    store.touch(document);
    schedule(store, document, 0);
  }

  /** Lets a held document continue from where it stopped; leaves any other alone. */
  public static void proceedHeld(
      FakeState store, Document document, ResourceCollection collection) {
    Object wait = document.notes().remove(HELD_WAIT);
    if (document.notes().remove(HELD_STEP) instanceof String name) {
      DueStep step = Objects.requireNonNull(collection.step(name));
      store.after(Duration.parse(String.valueOf(wait)), document, step);
    }
  }

  /** Ends a job as failed. */
  public void fail(FakeState store, Document document, String code, String message) {
    document.interrupt();
    document.set("state", failed);
    document.status(code, message);
    end(store, document);
  }

  /** Sets the time when a job ended, if its kind has a field for it. */
  public static void end(FakeState store, Document document) {
    store.touch(document);
    if (document.has("completedTime")) {
      document.set("completedTime", Times.micros(store.stamp()));
    }
    if (document.get("lifecycle") != null) {
      document.set("lifecycle.endTime", Times.micros(store.now()));
    }
  }

  private void schedule(FakeState store, Document document, int index) {
    if (index < steps.size()) {
      store.after(wait(store, index), document, dueSteps.get(index));
    }
  }

  private Duration wait(FakeState store, int index) {
    Duration begun = index == 0 ? Duration.ZERO : steps.get(index - 1).at().apply(store);
    return steps.get(index).at().apply(store).minus(begun);
  }

  private void enter(FakeState store, Document document, int index) {
    String held = store.heldState();
    if (held != null && stopsHere(document, held)) {
      document.set("state", held);
      document.notes().put(HELD_STEP, dueSteps.get(index).name());
      document.notes().put(HELD_WAIT, wait(store, index).toString());
      return;
    }
    Step step = steps.get(index);
    document.set("state", step.state());
    store.touch(document);
    try {
      step.effect().run(store, document);
      schedule(store, document, index + 1);
    } catch (JobFailure failure) {
      fail(store, document, failure.code(), String.valueOf(failure.getMessage()));
    }
  }

  /** A job that would never reach the held state goes to it at its next step. */
  private boolean stopsHere(Document document, String held) {
    boolean onTheWay =
        initial.equals(held) || steps.stream().anyMatch(step -> step.state().equals(held));
    return !onTheWay || Objects.equals(document.state(), held);
  }
}
