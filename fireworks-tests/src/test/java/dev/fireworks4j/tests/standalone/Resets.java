// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.standalone;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeFireworks;
import java.time.Duration;

/**
 * Prints how many bytes of heap 1,000 resets of a used fake have left behind, after 100 to get warm, and how many
 * threads.
 */
final class Resets {
  private static final String LARGE = "{\"text\":\"0123456789\"}\n".repeat(60_000);

  private Resets() {}

  public static void main(String[] args) {
    try (var fake = FakeFireworks.start();
        var overSocket = Fireworks.connect(fake.options());
        var inProcess = fake.connect()) {
      resets(fake, overSocket, inProcess, 100);
      long before = usedBytes();
      int threads = Thread.activeCount();
      resets(fake, overSocket, inProcess, 1000);
      System.out.println(usedBytes() - before);
      System.out.println(Thread.activeCount() - threads);
    }
  }

  private static void resets(FakeFireworks fake, Fireworks first, Fireworks second, int count) {
    String empty = fake.save();
    for (int i = 0; i < count; i++) {
      fake.jobs().seed("dpoJobs", 20);
      fake.jobs().seed("datasets", 20);
      fake.datasets().upload("large", "rows.jsonl", i % 100 == 0 ? LARGE : "{}");
      fake.faults().on("*", "...").status(500).times(1);
      fake.inference().onAnyModel().answers("a");
      first.dpoJobs().list().first();
      second.datasets().list().first();
      fake.clock().advance(Duration.ofHours(1));
      if (i % 10 == 0) {
        fake.load(empty);
      }
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
