// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Finds a short list of faults that still breaks a promise, by leaving out parts of it (delta debugging). */
final class Reduction {
  private static final int MOST_RUNS = 60;

  private final Promise promise;
  private final Trial trial;
  private int runs;

  Reduction(Promise promise, Trial trial) {
    this.promise = promise;
    this.trial = trial;
  }

  /** Empty if the faults alone do not reproduce it. */
  List<Strike> of(Verdict verdict) throws Exception {
    for (Breach breach : verdict.breaches()) {
      List<Strike> strikes = faulty(breach.strikes());
      if (!strikes.isEmpty() && isBroken(strikes)) {
        return shorten(strikes);
      }
      if (runs > MOST_RUNS / 4) {
        break;
      }
    }
    List<Strike> all =
        verdict.breaches().stream().flatMap(breach -> faulty(breach.strikes()).stream()).toList();
    return !all.isEmpty() && isBroken(all) ? shorten(all) : List.of();
  }

  private List<Strike> shorten(List<Strike> strikes) throws Exception {
    List<Strike> shortest = strikes;
    int parts = 2;
    while (shortest.size() > 1 && runs < MOST_RUNS) {
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

  private static List<Strike> faulty(List<Strike> strikes) {
    return strikes.stream().filter(strike -> strike.fault() != Fault.NONE).toList();
  }
}
