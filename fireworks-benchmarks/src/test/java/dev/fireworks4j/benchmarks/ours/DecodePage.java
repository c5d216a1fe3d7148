// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.server.Bodies;
import java.util.Map;

/** Pages read by the whole library over a transport without a network, so the call path is in the figure too. */
public final class DecodePage implements Contender {
  private final Fireworks fireworks;
  private final int pages;

  public DecodePage(Setup setup) {
    fireworks =
        Fireworks.connect(
            FireworksOptions.builder()
                .apiKey("fw_bench")
                .account("acme")
                .transport(StillTransport.of(Bodies.onePage().getBytes(UTF_8)))
                .build());
    pages = setup.amount();
  }

  @Override
  public Map<String, Double> run() {
    long items = 0;
    for (int i = 0; i < pages; i++) {
      items += fireworks.supervisedFineTuningJobs().list().first().items().size();
    }
    return Figures.items(items);
  }

  @Override
  public void close() {
    fireworks.close();
  }
}
