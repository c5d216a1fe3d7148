// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.Map;

/** Stub servers started and stopped. */
public final class WireMockStart implements Contender {
  private final int servers;

  public WireMockStart(Setup setup) {
    servers = setup.amount();
  }

  @Override
  public Map<String, Double> run() {
    for (int i = 0; i < servers; i++) {
      WireMock.start().stop();
    }
    return Figures.items(servers);
  }
}
