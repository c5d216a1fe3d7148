// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.benchmarks.measure.ColdStart;
import java.net.URI;

/** From the start of the JVM to the first answer of a model. */
public final class FirstAnswer {
  private FirstAnswer() {}

  public static void main(String[] arguments) throws Exception {
    Fireworks fireworks =
        Fireworks.connect(
            FireworksOptions.builder()
                .apiKey("fw_bench")
                .account("acme")
                .baseUrl(URI.create(arguments[0]).resolve("/chat"))
                .build());
    System.out.println(fireworks.chat().complete(Question.ask()).text());
    ColdStart.report();
  }
}
