// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import org.assertj.core.api.AbstractAssert;

/** Assertions on what a fake received. */
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
        actual.requests().matching(method, path), method + " " + path, actual.requests().all());
  }
}
