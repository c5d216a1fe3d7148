// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionChunk;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.FirstEvent;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.server.ChatBodies;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The same streams through the rival's SDK. */
public final class OpenAiStream implements Caller {
  private final Map<Integer, OpenAIClient> clients = new HashMap<>();
  private final Calls calls = new Calls();
  private final Setup setup;

  public OpenAiStream(Setup setup) {
    this.setup = setup;
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    OpenAIClient client =
        clients.computeIfAbsent(
            load.size(), size -> OpenAi.client(setup.server().resolve("/s" + size + "/v1")));
    return Figures.events(calls.timed(load, () -> read(client, load.size())), load.size());
  }

  private static long read(OpenAIClient client, int events) {
    var first = new FirstEvent();
    long chars = 0;
    try (var stream = client.chat().completions().createStreaming(OpenAiQuestion.ask().build())) {
      Iterator<ChatCompletionChunk> chunks = stream.stream().iterator();
      while (chunks.hasNext()) {
        ChatCompletionChunk chunk = chunks.next();
        first.seen();
        chars += chunk.choices().get(0).delta().content().orElse("").length();
      }
    }
    if (chars != (long) events * ChatBodies.EVENT_CHARS) {
      throw new IllegalStateException("read wrongly: " + chars);
    }
    return first.nanos();
  }

  @Override
  public void close() {
    clients.values().forEach(OpenAIClient::close);
  }
}
