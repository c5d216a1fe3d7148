// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import org.jspecify.annotations.Nullable;

/**
 * A step that can be scheduled for a resource. Saved states refer to it by its name, which is unique in its collection.
 *
 * @param isUpkeep true for changes of a resource that is left alone, for which no test waits
 */
public record DueStep(String name, boolean isUpkeep, StepAction action) {

  /** A step towards the resource's final state. */
  public static DueStep of(String name, StepAction action) {
    return new DueStep(name, false, action);
  }

  /** A step of a resource in its final state. */
  public static DueStep upkeep(String name, StepAction action) {
    return new DueStep(name, true, action);
  }

  /** What the step does. */
  @FunctionalInterface
  public interface StepAction {
    /** Runs the step; the document still exists. */
    void run(FakeState store, Document document);

    /** This, then another. */
    default StepAction then(StepAction next) {
      return (store, document) -> {
        run(store, document);
        next.run(store, document);
      };
    }
  }

  /** Finds the steps of collections. */
  @FunctionalInterface
  public interface StepSource {
    /** The step of this name, or null. */
    @Nullable DueStep find(String collection, String name);
  }
}
