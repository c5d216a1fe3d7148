// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.KnownStates;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Phase;
import java.util.Objects;

/** State of an evaluator, open to values newer than this library. */
public final class EvaluatorState extends OpenEnum {
  private static final KnownStates<EvaluatorState> KNOWN = new KnownStates<>(EvaluatorState::new);

  public static final EvaluatorState UNSPECIFIED = KNOWN.add("STATE_UNSPECIFIED", Phase.PENDING);

  /** Waits for its source, or is being built. It stays in this state without a source. */
  public static final EvaluatorState BUILDING = KNOWN.add("BUILDING", Phase.ACTIVE);

  /** Built; jobs can use it. */
  public static final EvaluatorState ACTIVE = KNOWN.add("ACTIVE", Phase.SUCCEEDED);

  /** The build log says why. */
  public static final EvaluatorState BUILD_FAILED = KNOWN.add("BUILD_FAILED", Phase.FAILED);

  /** Any value, also one newer than this library. */
  public EvaluatorState(String value) {
    super(value);
  }

  /** What the state means; an unknown one is under way. */
  public Phase phase() {
    return Objects.requireNonNullElse(KNOWN.phase(value()), Phase.ACTIVE);
  }
}
