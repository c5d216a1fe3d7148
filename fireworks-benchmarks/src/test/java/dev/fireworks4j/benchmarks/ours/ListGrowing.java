// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.server.Bodies;
import java.util.Map;

/** Lists of as many pages as the load says. */
public final class ListGrowing implements Caller {
  private final Fireworks fireworks;
  private final Calls calls = new Calls();

  public ListGrowing(Setup setup) {
    fireworks = Client.of(setup, "any");
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    var jobs = fireworks.account("p" + load.size()).supervisedFineTuningJobs();
    return calls.run(
        load,
        () -> {
          if (jobs.list().stream().count() != (long) load.size() * Bodies.PAGE_ITEMS) {
            throw new IllegalStateException("listed wrongly");
          }
        });
  }

  @Override
  public void close() {
    fireworks.close();
  }
}
