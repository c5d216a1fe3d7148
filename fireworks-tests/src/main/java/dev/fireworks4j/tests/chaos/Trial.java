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
 * @param isOverHttp true if the fake is asked over its own HTTP server, false if without a socket
 * @param only exactly these faults and only the calls they hit; null for faults drawn from the seed
 */
record Trial(
    String transport,
    long seed,
    int creates,
    Patience patience,
    Sabotage sabotage,
    boolean isOverHttp,
    @Nullable Set<Strike> only) {

  /** One whose faults are drawn from the seed. */
  Trial(String transport, long seed, int creates, Patience patience, Sabotage sabotage) {
    this(transport, seed, creates, patience, sabotage, false, null);
  }

  /** The same over the fake's own HTTP server. */
  Trial overHttp() {
    return new Trial(transport, seed, creates, patience, sabotage, true, only);
  }

  /** One in which nothing is wrong, for what is only measured. */
  static Trial sound() {
    return new Trial(Arena.APACHE, 0, 0, Patience.CAMPAIGN, Sabotage.NONE);
  }

  /** The same with only these faults, and only the calls that they hit. */
  Trial with(Set<Strike> strikes) {
    return new Trial(transport, seed, creates, patience, sabotage, isOverHttp, Set.copyOf(strikes));
  }

  /** Every promise meets other faults. */
  Plan plan(Promise promise, int percent, List<Fault> kinds) {
    return only == null
        ? Plan.drawn(seed + promise.words().hashCode(), percent, kinds)
        : Plan.exactly(only);
  }

  /** One fault for the first attempt of each call. */
  Plan plan(Set<Strike> strikes) {
    return Plan.exactly(only == null ? strikes : only);
  }

  /** The calls to make out of so many. */
  int[] calls(int count) {
    return only == null
        ? IntStream.range(0, count).toArray()
        : only.stream().mapToInt(Strike::call).distinct().sorted().toArray();
  }

  /** True if that call shall meet its fault. */
  boolean isStruck(int call) {
    return only == null || only.stream().anyMatch(s -> s.call() == call && s.fault() != Fault.NONE);
  }

  /** True if nothing was left out. */
  boolean isWhole() {
    return only == null;
  }

  int reads() {
    return creates * 4;
  }
}
