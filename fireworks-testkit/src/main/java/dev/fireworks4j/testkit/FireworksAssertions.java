// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

/** Entry points of the AssertJ assertions, for a static import. */
public final class FireworksAssertions {
  private FireworksAssertions() {}

  /** Begins an assertion on what a fake received. */
  public static FakeFireworksAssert assertThat(FakeFireworks fake) {
    return new FakeFireworksAssert(fake);
  }
}
