// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.server.Bodies;
import java.util.Map;

/** The limit of any decoder: each byte of the page looked at once. */
public final class ScanPage implements Contender {
  private final byte[] page = Bodies.onePage().getBytes(UTF_8);
  private final int pages;

  public ScanPage(Setup setup) {
    pages = setup.amount();
  }

  @Override
  public Map<String, Double> run() {
    long quotes = 0;
    for (int i = 0; i < pages; i++) {
      for (byte next : page) {
        quotes += next == '"' ? 1 : 0;
      }
    }
    if (quotes == 0) {
      throw new IllegalStateException("nothing scanned");
    }
    return Figures.items((long) pages * Bodies.PAGE_ITEMS);
  }
}
