// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Finds a short list of faults that still breaks a promise, by leaving out parts of it (delta debugging). */
final class Reduction {
  private static final int MOST_RUNS = 60;
  private static final long MOST_NANOS = 60_000_000_000L;

  private final Promise promise;
  private final Trial trial;
  private final long begun = System.nanoTime();
  private int runs;

  Reduction(Promise promise, Trial trial) {
    this.promise = promise;
    this.trial = trial;
  }

  /** Empty if neither faults nor calls without any reproduce it. */
  List<Strike> of(Verdict verdict) throws Exception {
    for (Breach breach : verdict.breaches()) {
      List<Strike> strikes = faulty(breach);
      if (!strikes.isEmpty() && isBroken(strikes)) {
        return withoutFault(shorten(strikes));
      }
      if (runs > MOST_RUNS / 4 || isOver()) {
        break;
      }
    }
    List<Strike> all = verdict.breaches().stream().flatMap(b -> faulty(b).stream()).toList();
    return !all.isEmpty() && !isOver() && isBroken(all) ? withoutFault(shorten(all)) : List.of();
  }

  /** A call that is enough by itself needs no fault at all. */
  private List<Strike> withoutFault(List<Strike> shortest) throws Exception {
    Strike first = shortest.get(0);
    var bare = List.of(new Strike(first.call(), 1, Fault.NONE));
    return shortest.size() == 1 && !isOver() && isBroken(bare) ? bare : shortest;
  }

  private List<Strike> shorten(List<Strike> strikes) throws Exception {
    List<Strike> shortest = strikes;
    int parts = 2;
    while (shortest.size() > 1 && !isOver()) {
      List<Strike> shorter = withoutOnePart(shortest, parts);
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

  private List<Strike> withoutOnePart(List<Strike> strikes, int parts) throws Exception {
    int size = (strikes.size() + parts - 1) / parts;
    for (int from = 0; from < strikes.size(); from += size) {
      var rest = new ArrayList<>(strikes);
      rest.subList(from, Math.min(strikes.size(), from + size)).clear();
      if (!rest.isEmpty() && isBroken(rest)) {
        return rest;
      }
    }
    return strikes;
  }

  private boolean isBroken(List<Strike> strikes) throws Exception {
    runs++;
    return !promise.test(trial.with(new LinkedHashSet<>(strikes))).isHeld();
  }

  private boolean isOver() {
    return runs >= MOST_RUNS || System.nanoTime() - begun > MOST_NANOS;
  }

  /** The faults of a breach, or its call alone if it met none. */
  private static List<Strike> faulty(Breach breach) {
    List<Strike> faulty =
        breach.strikes().stream().filter(strike -> strike.fault() != Fault.NONE).toList();
    return faulty.isEmpty() && breach.call() >= 0
        ? List.of(new Strike(breach.call(), 1, Fault.NONE))
        : faulty;
  }
}
