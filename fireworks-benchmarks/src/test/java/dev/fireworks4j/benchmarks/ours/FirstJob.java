// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.benchmarks.measure.ColdStart;
import java.net.URI;

/** From the start of the JVM to the first job. */
public final class FirstJob {
  private FirstJob() {}

  public static void main(String[] arguments) throws Exception {
    Fireworks fireworks =
        Fireworks.connect(
            FireworksOptions.builder()
                .apiKey("fw_bench")
                .account("p1")
                .baseUrl(URI.create(arguments[0]))
                .build());
    System.out.println(fireworks.supervisedFineTuningJobs().list().iterator().next().name());
    ColdStart.report();
  }
}
