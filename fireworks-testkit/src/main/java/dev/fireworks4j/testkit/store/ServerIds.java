// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import java.util.Random;

/** Server-made ids, the same for the same seed and the same order of calls. Guarded by its {@link FakeState}. */
public final class ServerIds {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String BASE_36 = LETTERS + "0123456789";

  private Random random;
  private final long seed;

  ServerIds(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Base-36 characters, the first a letter. */
  public String next(int length) {
    var id = new StringBuilder(length);
    id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    while (id.length() < length) {
      id.append(BASE_36.charAt(random.nextInt(BASE_36.length())));
    }
    return id.toString();
  }

  /** The seed, for content that is derived from it. */
  public long seed() {
    return seed;
  }

  void reset() {
    random = new Random(seed);
  }
}
