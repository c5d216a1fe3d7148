// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import java.util.Map;

/** All jobs of an account with so many pages; each is looked at. */
public final class ListJobs implements Contender {
  private final Fireworks fireworks;

  public ListJobs(Setup setup) {
    fireworks = Client.of(setup, "p" + setup.amount());
  }

  @Override
  public Map<String, Double> run() {
    long epochs = 0;
    long jobs = 0;
    for (SupervisedFineTuningJob job : fireworks.supervisedFineTuningJobs().list()) {
      epochs += job.epochs();
      jobs++;
    }
    if (epochs != 3 * jobs) {
      throw new IllegalStateException("read wrongly: " + epochs);
    }
    return Figures.items(jobs);
  }

  @Override
  public void close() {
    fireworks.close();
  }
}
