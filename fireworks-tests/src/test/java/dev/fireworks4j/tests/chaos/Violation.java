// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.List;

/**
 * One way in which a promise was broken.
 *
 * @param call number of the call; negative if it was no call in particular
 * @param injected all that happened to that call
 */
record Violation(int call, String what, List<InjectedFault> injected) {
  static Violation of(int call, String what, CallRecords records) {
    return new Violation(call, what, records.attempts(call));
  }

  @Override
  public String toString() {
    return (call < 0 ? "" : "call " + call + ": ") + what;
  }

  static Violation of(String what) {
    return new Violation(-1, what, List.of());
  }
}
