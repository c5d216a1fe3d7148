// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import org.assertj.core.api.AbstractAssert;

/** Assertions on what a fake received and did. */
public final class FakeFireworksAssert extends AbstractAssert<FakeFireworksAssert, FakeFireworks> {

  FakeFireworksAssert(FakeFireworks actual) {
    super(actual, FakeFireworksAssert.class);
  }

  /**
   * Picks the requests of one method and path; {@code once()}, {@code never()} and so on say how many there must be.
   *
   * @param path where {@code ...} stands for anything and {@code *} for one segment, e.g. {@code .../dpoJobs}
   */
  public ReceivedAssert received(String method, String path) {
    isNotNull();
    return new ReceivedAssert(
        actual.requests().matching(method, path), method + " " + path, actual.requests());
  }

  /** Passes if every rule of {@link FakeFireworks#faults()} applied, and as often as its {@code times} says. */
  public FakeFireworksAssert usedAllFaults() {
    isNotNull();
    if (!actual.faults().unused().isEmpty()) {
      failWithMessage(
          "expected every fault to be used, but these were not: %s", actual.faults().unused());
    }
    return this;
  }
}
