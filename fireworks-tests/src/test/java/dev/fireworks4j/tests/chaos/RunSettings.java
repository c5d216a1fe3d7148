// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a promise is tested.
 *
 * @param transport {@code jdk} or {@code apache}
 * @param creates creates of the whole campaign; all other numbers derive from it
 * @param isOverHttp true if the fake is asked over its own HTTP server, false if without a socket
 * @param only exactly these faults and only the calls they hit; null for faults drawn from the seed
 */
record RunSettings(
    String transport,
    long seed,
    int creates,
    TimeLimits limits,
    NegativeControl control,
    boolean isOverHttp,
    @Nullable Set<InjectedFault> only) {

  /** One whose faults are drawn from the seed. */
  RunSettings(
      String transport, long seed, int creates, TimeLimits limits, NegativeControl control) {
    this(transport, seed, creates, limits, control, false, null);
  }

  /** The same library without the flaw of a negative control. */
  RunSettings sound() {
    return new RunSettings(transport, seed, creates, limits, NegativeControl.NONE);
  }

  /** The same over the fake's own HTTP server. */
  RunSettings overHttp() {
    return new RunSettings(transport, seed, creates, limits, control, true, only);
  }

  /** Without faults, for measurements. */
  static RunSettings forMeasuring() {
    return new RunSettings(TestBed.APACHE, 0, 0, TimeLimits.CAMPAIGN, NegativeControl.NONE);
  }

  /** The same with only these faults, and only the calls that they hit. */
  RunSettings with(Set<InjectedFault> injected) {
    return new RunSettings(
        transport, seed, creates, limits, control, isOverHttp, Set.copyOf(injected));
  }

  /** Every promise meets other faults. */
  FaultPlan plan(Promise promise, int percent, List<Fault> kinds) {
    return only == null
        ? FaultPlan.drawn(seed + promise.words().hashCode(), percent, kinds)
        : FaultPlan.exactly(only);
  }

  /** One fault for the first attempt of each call. */
  FaultPlan plan(Set<InjectedFault> injected) {
    return FaultPlan.exactly(only == null ? injected : only);
  }

  /** The calls to make out of so many. */
  int[] calls(int count) {
    return only == null
        ? IntStream.range(0, count).toArray()
        : only.stream().mapToInt(InjectedFault::call).distinct().sorted().toArray();
  }

  /** True if that call gets its fault. */
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
