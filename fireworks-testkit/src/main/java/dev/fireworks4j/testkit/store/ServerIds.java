// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import java.util.Random;

/** Server-made ids, the same for the same seed and the same order of calls. Guarded by its {@link FakeState}. */
public final class ServerIds {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String BASE_36 = LETTERS + "0123456789";

  private Random random;
  private long drawn;
  private final long seed;

  ServerIds(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Base-36 characters, the first a letter. */
  public String next(int length) {
    var id = new StringBuilder(length);
    id.append(LETTERS.charAt(draw(LETTERS.length())));
    while (id.length() < length) {
      id.append(BASE_36.charAt(draw(BASE_36.length())));
    }
    return id.toString();
  }

  private int draw(int bound) {
    drawn++;
    return random.nextInt(bound);
  }

  /** How many random numbers were drawn. */
  long drawn() {
    return drawn;
  }

  /** Continues as if this many had been drawn. */
  void skip(long count) {
    for (long i = 0; i < count; i++) {
      int unused = draw(BASE_36.length());
    }
  }

  /** The seed, for content that is derived from it. */
  public long seed() {
    return seed;
  }

  void reset() {
    random = new Random(seed);
    drawn = 0;
  }
}
