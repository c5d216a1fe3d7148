// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.Map;

/** One job of 2 KB, again and again, by as many threads as the variant says. */
public class GetJob implements Contender {
  private final Fireworks fireworks;
  private final Calls calls;

  public GetJob(Setup setup) {
    var transport = new Setup(setup.server(), Calls.kind(setup), setup.amount());
    fireworks = Client.of(transport, "b" + Calls.bytes(setup));
    calls = Calls.of(setup);
  }

  @Override
  public Map<String, Double> run() throws Exception {
    return calls.run(this::get);
  }

  private void get() {
    if (fireworks.supervisedFineTuningJobs().get("support-bot-v3").epochs() != 3) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() {
    fireworks.close();
  }
}
