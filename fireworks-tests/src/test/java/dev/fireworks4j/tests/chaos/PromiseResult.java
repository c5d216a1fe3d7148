// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Result of testing one promise.
 *
 * @param faults how often each fault was injected
 * @param note further measurements, or empty
 */
record PromiseResult(
    long calls, Map<Fault, Integer> faults, List<Violation> violations, String note) {
  PromiseResult {
    faults = Map.copyOf(faults);
    violations = List.copyOf(violations);
  }

  boolean isHeld() {
    return violations.isEmpty();
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
