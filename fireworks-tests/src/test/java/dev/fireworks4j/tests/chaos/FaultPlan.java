// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which attempt meets which fault: drawn from the seed by call and attempt, so that it is the same whatever the
 * threads do; or exactly those of a list.
 */
final class FaultPlan {
  private final long seed;
  private final int percent;
  private final List<Fault> kinds;
  private final @Nullable Map<Long, Fault> only;

  private FaultPlan(long seed, int percent, List<Fault> kinds, @Nullable Map<Long, Fault> only) {
    this.seed = seed;
    this.percent = percent;
    this.kinds = kinds;
    this.only = only;
  }

  static FaultPlan drawn(long seed, int percent, List<Fault> kinds) {
    return new FaultPlan(seed, percent, kinds, null);
  }

  static FaultPlan exactly(Set<InjectedFault> injected) {
    var only = new HashMap<Long, Fault>();
    injected.forEach(fault -> only.put(key(fault.call(), fault.attempt()), fault.fault()));
    return new FaultPlan(0, 0, List.of(), only);
  }

  Fault of(int call, int attempt) {
    long key = key(call, attempt);
    if (only != null) {
      return only.getOrDefault(key, Fault.NONE);
    }
    var random = new Random(seed * 0x9E3779B97F4A7C15L + key * 0xBF58476D1CE4E5B9L);
    random.nextInt();
    return random.nextInt(100) < percent ? kinds.get(random.nextInt(kinds.size())) : Fault.NONE;
  }

  private static long key(int call, int attempt) {
    return call * 1_000L + attempt;
  }
}
