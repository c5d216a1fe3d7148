// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.Map;

/** Whole calls whose answer is {@code {}} and costs no network. */
public final class NoNetwork implements Contender {
  private final Fireworks fireworks;
  private final int calls;

  public NoNetwork(Setup setup) {
    fireworks =
        Fireworks.connect(
            FireworksOptions.builder()
                .apiKey("fw_bench")
                .account("acme")
                .transport(StillTransport.of("{}".getBytes(UTF_8)))
                .listener(new CallListener() {})
                .build());
    calls = setup.amount();
  }

  @Override
  public Map<String, Double> run() {
    for (int i = 0; i < calls; i++) {
      fireworks.datasets().delete("d");
    }
    return Figures.items(calls);
  }

  @Override
  public void close() {
    fireworks.close();
  }
}
