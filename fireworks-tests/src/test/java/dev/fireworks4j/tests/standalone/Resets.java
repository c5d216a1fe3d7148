// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.standalone;

import dev.fireworks4j.testkit.FakeFireworks;
import java.time.Duration;

/** Prints how many bytes of heap 1,000 resets of a fake have left behind, after 100 to get warm. */
final class Resets {
  private Resets() {}

  public static void main(String[] args) {
    try (var fake = FakeFireworks.start()) {
      resets(fake, 100);
      long before = usedBytes();
      resets(fake, 1000);
      System.out.println(usedBytes() - before);
    }
  }

  private static void resets(FakeFireworks fake, int count) {
    for (int i = 0; i < count; i++) {
      fake.jobs().seed("dpoJobs", 20);
      fake.jobs().seed("datasets", 20);
      fake.faults().on("*", "...").status(500).times(1);
      fake.inference().onAnyModel().answers("a");
      fake.clock().advance(Duration.ofHours(1));
      fake.reset();
    }
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
