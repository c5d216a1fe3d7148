// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

/** A fault that hits one attempt of one call. */
record InjectedFault(int call, int attempt, Fault fault) {
  /** True unless it is certain that the service never worked on the attempt. */
  boolean mayReachTheServer() {
    return fault == Fault.NONE || fault.isAmbiguous();
  }

  @Override
  public String toString() {
    return "call " + call + ", attempt " + attempt + ": " + fault.words();
  }
}
