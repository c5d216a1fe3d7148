// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

/** A fault that hits one attempt of one call. */
record Strike(int call, int attempt, Fault fault) {
  @Override
  public String toString() {
    return "call " + call + ", attempt " + attempt + ": " + fault;
  }
}
