// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.function.Function;

/**
 * A scheduled change of state.
 *
 * @param at time after the beginning of the run, which tests may have set
 * @param effect what happens with it
 */
public record Step(Function<FakeState, Duration> at, String state, Effect effect) {

  /** A step without an effect. */
  public static Step to(String state, int minutes) {
    return to(state, minutes, (store, document) -> {});
  }

  /** A step so many minutes after the beginning. */
  public static Step to(String state, int minutes, Effect effect) {
    return new Step(store -> Duration.ofMinutes(minutes), state, effect);
  }

  /** What a step does beside the change of state, which has happened already. */
  @FunctionalInterface
  public interface Effect {
    /**
     * Does it.
     *
     * @throws JobFailure to end the job as failed instead
     */
    void apply(FakeState store, Document document);

    /** This effect, then another. */
    default Effect then(Effect next) {
      return (store, document) -> {
        apply(store, document);
        next.apply(store, document);
      };
    }
  }
}
