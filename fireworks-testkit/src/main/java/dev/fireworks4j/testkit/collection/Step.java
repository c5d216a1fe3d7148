// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.store.DueStep.StepAction;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.function.Function;

/**
 * A scheduled change of state.
 *
 * @param at time after the beginning of the run, which tests may have set
 * @param effect what happens then beside the change of state; it may end the job by a {@link JobFailure}
 */
public record Step(Function<FakeState, Duration> at, String state, StepAction effect) {

  /** A step without an effect. */
  public static Step to(String state, int minutes) {
    return to(state, minutes, (store, document) -> {});
  }

  /** A step this many minutes after the beginning. */
  public static Step to(String state, int minutes, StepAction effect) {
    return new Step(store -> Duration.ofMinutes(minutes), state, effect);
  }
}
