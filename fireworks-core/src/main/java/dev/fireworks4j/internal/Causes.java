// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.Objects;
import java.util.stream.Stream;

/** The chain of a failure's causes. */
public final class Causes {
  /** Code of users can throw a chain that is circular. */
  private static final int LONGEST_CHAIN = 20;

  private Causes() {}

  /** The failure itself, then its causes, the nearest first. */
  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
  }
}
