// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Finds a short list of faults that still breaks a promise, by leaving out parts of it (delta debugging). */
final class FaultReduction {
  private static final int MAX_RUNS = 60;
  private static final long MAX_NANOS = 60_000_000_000L;

  private final Promise promise;
  private final RunSettings settings;
  private final long begun = System.nanoTime();
  private int runs;

  FaultReduction(Promise promise, RunSettings settings) {
    this.promise = promise;
    this.settings = settings;
  }

  /** Empty if neither faults nor calls without any reproduce it. */
  List<InjectedFault> of(PromiseResult result) throws Exception {
    for (Violation violation : result.violations()) {
      List<InjectedFault> injected = faulty(violation);
      if (!injected.isEmpty() && isBroken(injected)) {
        return withoutFault(shorten(injected));
      }
      if (runs > MAX_RUNS / 4 || isOver()) {
        break;
      }
    }
    List<InjectedFault> all =
        result.violations().stream().flatMap(b -> faulty(b).stream()).toList();
    return !all.isEmpty() && !isOver() && isBroken(all) ? withoutFault(shorten(all)) : List.of();
  }

  /** A call that is enough by itself needs no fault at all. */
  private List<InjectedFault> withoutFault(List<InjectedFault> shortest) throws Exception {
    InjectedFault first = shortest.get(0);
    var bare = List.of(new InjectedFault(first.call(), 1, Fault.NONE));
    return shortest.size() == 1 && !isOver() && isBroken(bare) ? bare : shortest;
  }

  private List<InjectedFault> shorten(List<InjectedFault> injected) throws Exception {
    List<InjectedFault> shortest = injected;
    int parts = 2;
    while (shortest.size() > 1 && !isOver()) {
      List<InjectedFault> shorter = withoutOnePart(shortest, parts);
      if (shorter.size() < shortest.size()) {
        shortest = shorter;
        parts = Math.max(2, parts - 1);
      } else if (parts < shortest.size()) {
        parts = Math.min(shortest.size(), parts * 2);
      } else {
        return shortest;
      }
    }
    return shortest;
  }

  private List<InjectedFault> withoutOnePart(List<InjectedFault> injected, int parts)
      throws Exception {
    int size = (injected.size() + parts - 1) / parts;
    for (int from = 0; from < injected.size(); from += size) {
      var rest = new ArrayList<>(injected);
      rest.subList(from, Math.min(injected.size(), from + size)).clear();
      if (!rest.isEmpty() && isBroken(rest)) {
        return rest;
      }
    }
    return injected;
  }

  private boolean isBroken(List<InjectedFault> injected) throws Exception {
    runs++;
    return !promise.test(settings.with(new LinkedHashSet<>(injected))).isHeld();
  }

  private boolean isOver() {
    return runs >= MAX_RUNS || System.nanoTime() - begun > MAX_NANOS;
  }

  /** The faults of a violation, or its call alone if it met none. */
  private static List<InjectedFault> faulty(Violation violation) {
    List<InjectedFault> faulty =
        violation.injected().stream().filter(fault -> fault.fault() != Fault.NONE).toList();
    return faulty.isEmpty() && violation.call() >= 0
        ? List.of(new InjectedFault(violation.call(), 1, Fault.NONE))
        : faulty;
  }
}
