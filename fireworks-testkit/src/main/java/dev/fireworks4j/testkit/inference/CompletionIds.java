// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/** Ids of answers, the same for the same seed and the same order of questions. Guarded by the state. */
final class CompletionIds {
  private final long seed;
  private Random random;

  CompletionIds(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** The prefix and 32 hexadecimal digits. */
  String next(String prefix) {
    HexFormat hex = HexFormat.of();
    return prefix + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }

  /** The id as the header of {@code /messages} writes it. */
  static String uuid(String id) {
    String digits = id.substring(id.length() - 32);
    return new UUID(
            Long.parseUnsignedLong(digits.substring(0, 16), 16),
            Long.parseUnsignedLong(digits.substring(16), 16))
        .toString();
  }

  void reset() {
    random = new Random(seed);
  }
}
