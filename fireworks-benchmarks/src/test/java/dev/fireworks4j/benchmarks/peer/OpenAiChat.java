// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import com.openai.client.OpenAIClient;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.Map;

/** The same question, again and again. */
public final class OpenAiChat implements Caller {
  private final OpenAIClient client;
  private final Calls calls = new Calls();

  public OpenAiChat(Setup setup) {
    client = OpenAi.client(setup.server().resolve("/chat/v1"));
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    return calls.run(load, this::ask);
  }

  private void ask() {
    var answer = client.chat().completions().create(OpenAiQuestion.ask().build());
    if (answer.choices().get(0).message().content().orElseThrow().length() < 100) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
