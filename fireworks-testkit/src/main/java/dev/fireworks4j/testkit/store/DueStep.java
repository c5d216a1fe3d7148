// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that is scheduled for a resource. A saved state knows it by its name, so no two steps of a collection have
 * the same.
 *
 * @param isUpkeep true for what happens to a resource that is left alone: nobody waits for it
 */
public record DueStep(String name, boolean isUpkeep, StepAction action) {

  /** A step towards where the resource comes to rest. */
  public static DueStep of(String name, StepAction action) {
    return new DueStep(name, false, action);
  }

  /** A step that happens to a resource at rest. */
  public static DueStep upkeep(String name, StepAction action) {
    return new DueStep(name, true, action);
  }

  /** What the step does. */
  @FunctionalInterface
  public interface StepAction {
    /** Does it; the document is still there. */
    void run(FakeState store, Document document);

    /** This, then another. */
    default StepAction then(StepAction next) {
      return (store, document) -> {
        run(store, document);
        next.run(store, document);
      };
    }
  }

  /** Knows the steps of collections. */
  @FunctionalInterface
  public interface StepSource {
    /** The step of this name, or null. */
    @Nullable DueStep find(String collection, String name);
  }
}
