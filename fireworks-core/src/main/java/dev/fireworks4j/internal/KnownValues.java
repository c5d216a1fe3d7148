// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.HashSet;
import java.util.Set;

/**
 * The wire texts of an open enum's constants.
 *
 * <p>Filled only while the enum's class initialises, which the JVM does on one thread and publishes safely.
 */
public final class KnownValues {
  private final Set<String> texts = new HashSet<>();

  /** Registers the text of a constant and gives it back. */
  public String add(String text) {
    texts.add(text);
    return text;
  }

  /** Whether a constant has this text. */
  public boolean contains(String text) {
    return texts.contains(text);
  }
}
