// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.List;

/**
 * A broken promise.
 *
 * @param call whose it was; negative for none in particular
 * @param strikes all that happened to that call
 */
record Breach(int call, String what, List<Strike> strikes) {
  static Breach of(int call, String what, Ledger ledger) {
    return new Breach(call, what, ledger.attempts(call));
  }

  @Override
  public String toString() {
    return (call < 0 ? "" : "call " + call + ": ") + what;
  }

  static Breach of(String what) {
    return new Breach(-1, what, List.of());
  }
}
