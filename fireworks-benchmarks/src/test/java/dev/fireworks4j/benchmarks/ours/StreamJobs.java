// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.server.Bodies;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import java.util.Map;

/** A very long list: what the first and the last tenth of it take. */
public final class StreamJobs implements Contender {
  public static final String FIRST_TENTH_SECONDS = "firstTenthSeconds";
  public static final String LAST_TENTH_SECONDS = "lastTenthSeconds";

  private final Fireworks fireworks;
  private final long jobs;

  public StreamJobs(Setup setup) {
    fireworks = Client.of(setup, "p" + setup.amount());
    jobs = (long) setup.amount() * Bodies.PAGE_ITEMS;
  }

  @Override
  public Map<String, Double> run() {
    long begin = System.nanoTime();
    long first = 0;
    long last = 0;
    long seen = 0;
    for (SupervisedFineTuningJob job : fireworks.supervisedFineTuningJobs().list()) {
      seen += job.isTurbo() ? 0 : 1;
      if (seen == jobs / 10) {
        first = System.nanoTime() - begin;
      }
      if (seen == jobs - jobs / 10) {
        last = System.nanoTime();
      }
    }
    Map<String, Double> figures = Figures.items(seen);
    figures.put(FIRST_TENTH_SECONDS, first / 1e9);
    figures.put(LAST_TENTH_SECONDS, (System.nanoTime() - last) / 1e9);
    return figures;
  }

  @Override
  public void close() {
    fireworks.close();
  }
}
