// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import com.openai.client.OpenAIClient;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.Map;

/** One job of 2 KB through the rival's SDK. */
public final class OpenAiGet implements Caller {
  private final OpenAIClient client;
  private final Calls calls = new Calls();

  public OpenAiGet(Setup setup) {
    client = OpenAi.client(setup.server());
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    return calls.run(load, this::get);
  }

  private void get() {
    if (client.fineTuning().jobs().retrieve("ftjob-abc1234").seed() == 0) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
