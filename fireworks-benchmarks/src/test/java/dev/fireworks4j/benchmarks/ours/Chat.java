// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.Map;

/** The same question, again and again. */
public final class Chat implements Caller {
  private final Fireworks fireworks;
  private final Calls calls = new Calls();

  public Chat(Setup setup) {
    fireworks = Client.of(setup.below("/chat"), "acme");
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    return calls.run(load, this::ask);
  }

  private void ask() {
    if (fireworks.chat().complete(Question.ask()).text().length() < 100) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() {
    fireworks.close();
  }
}
