// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.Map;

/** Fake servers started and closed. */
public final class FakeStart implements Contender {
  private final int servers;

  public FakeStart(Setup setup) {
    servers = setup.amount();
  }

  @Override
  public Map<String, Double> run() {
    for (int i = 0; i < servers; i++) {
      FakeFireworks.start().close();
    }
    return Figures.items(servers);
  }
}
