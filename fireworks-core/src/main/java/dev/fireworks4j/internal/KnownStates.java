// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.resource.Phase;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The states of a kind with what each means.
 *
 * <p>Filled only while the class of the states initialises, which the JVM does on one thread and publishes safely.
 */
public final class KnownStates<S> {
  private final Function<String, S> constructor;
  private final Map<String, Phase> phases = new HashMap<>();

  /** Takes the factory of the kind's states. */
  public KnownStates(Function<String, S> constructor) {
    this.constructor = constructor;
  }

  /** A constant of this text. */
  public S add(String text, Phase phase) {
    phases.put(text, phase);
    return constructor.apply(text);
  }

  /** What a state means; null if no constant has this text. */
  public @Nullable Phase phase(String text) {
    return phases.get(text);
  }
}
