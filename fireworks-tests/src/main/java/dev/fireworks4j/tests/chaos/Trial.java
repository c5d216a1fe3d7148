// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one promise is put to the test.
 *
 * @param transport {@code jdk} or {@code apache}
 * @param creates creates of the whole campaign; all other numbers derive from it
 * @param only exactly these faults and only the calls they hit; null for faults drawn from the seed
 */
record Trial(String transport, long seed, int creates, @Nullable Set<Strike> only) {

  /** The same with only these faults, and only the calls that they hit. */
  Trial with(Set<Strike> strikes) {
    return new Trial(transport, seed, creates, Set.copyOf(strikes));
  }

  Plan plan(int percent, List<Fault> kinds) {
    return only == null ? Plan.drawn(seed, percent, kinds) : Plan.exactly(only);
  }

  /** The calls to make out of so many. */
  int[] calls(int count) {
    return only == null
        ? IntStream.range(0, count).toArray()
        : only.stream().mapToInt(Strike::call).distinct().sorted().toArray();
  }

  int reads() {
    return creates * 4;
  }
}
