// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.List;

/**
 * How a promise fared.
 *
 * @param note what else is worth knowing, or empty
 */
record Verdict(long calls, long faults, List<Breach> breaches, String note) {
  Verdict {
    breaches = List.copyOf(breaches);
  }

  boolean isHeld() {
    return breaches.isEmpty();
  }
}
