// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

/** How many bytes the lines of a head may still have. */
final class HeadBudget {
  private long left;

  HeadBudget(int bytes) {
    this.left = bytes;
  }

  void spend(int bytes) throws Http1Refusal {
    left -= bytes;
    if (left < 0) {
      throw new Http1Refusal(431, "the headers are too large");
    }
  }
}
