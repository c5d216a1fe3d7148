// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a promise fared.
 *
 * @param faults how often each fault was injected
 * @param note what else is worth knowing, or empty
 */
record Verdict(long calls, Map<Fault, Integer> faults, List<Breach> breaches, String note) {
  Verdict {
    faults = Map.copyOf(faults);
    breaches = List.copyOf(breaches);
  }

  boolean isHeld() {
    return breaches.isEmpty();
  }

  int faultsInAll() {
    return faults.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Each fault with its count. */
  String faultsInDetail() {
    return new TreeMap<>(faults)
        .entrySet().stream()
            .map(fault -> fault.getKey().words() + " " + fault.getValue())
            .collect(Collectors.joining(", "));
  }
}
