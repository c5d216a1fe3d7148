// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.resource.Phase;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states of a kind with what each means.
 *
 * <p>Filled only while the class of the states initialises, which the JVM does on one thread and publishes safely.
 */
public final class KnownStates {
  private final Map<String, Phase> phases = new HashMap<>();

  /** Registers the text of a constant and gives it back. */
  public String add(String text, Phase phase) {
    phases.put(text, phase);
    return text;
  }

  /** What a state means; null if no constant has this text. */
  public @Nullable Phase phase(String text) {
    return phases.get(text);
  }
}
