// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.Map;

/** One job, again and again. */
public final class GetJob implements Caller {
  private final Fireworks fireworks;
  private final Calls calls = new Calls();

  public GetJob(Setup setup) {
    fireworks = Client.of(setup, "any");
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    Fireworks account = fireworks.account("b" + load.size());
    return calls.run(load, () -> get(account));
  }

  private static void get(Fireworks account) {
    if (account.supervisedFineTuningJobs().get("support-bot-v3").epochs() != 3) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() {
    fireworks.close();
  }
}
