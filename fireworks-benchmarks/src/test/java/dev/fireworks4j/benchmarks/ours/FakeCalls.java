// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.measure.SocketGet;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.Map;

/** Calls of the fake, in process by the library or over sockets by the cheapest client there is. */
public final class FakeCalls implements Caller {
  private final FakeFireworks fake = FakeFireworks.start();
  private final Fireworks fireworks = fake.connect();
  private final Calls calls = new Calls();
  private final Calls.Call call;

  public FakeCalls(Setup setup) {
    String job =
        fireworks
            .supervisedFineTuningJobs()
            .create(
                CreateSupervisedFineTuningJob.builder()
                    .id("j1")
                    .dataset("d1")
                    .baseModel("accounts/fireworks/models/qwen3-14b")
                    .build())
            .name();
    var socket = new SocketGet(fake.baseUri().resolve("/v1/" + job));
    call =
        setup.variant().equals("socket")
            ? socket::once
            : () -> fireworks.supervisedFineTuningJobs().get("j1");
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    Map<String, Double> figures = calls.run(load, call);
    fake.requests().clear();
    return figures;
  }

  @Override
  public void close() {
    fireworks.close();
    fake.close();
  }
}
