// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.FirstEvent;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.server.ChatBodies;
import dev.fireworks4j.inference.ChatChunk;
import java.util.HashMap;
import java.util.Map;

/** Streamed answers of so many events. */
public final class StreamChat implements Caller {
  private final Map<Integer, Fireworks> clients = new HashMap<>();
  private final Calls calls = new Calls();
  private final Setup setup;

  public StreamChat(Setup setup) {
    this.setup = setup;
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    Fireworks client =
        clients.computeIfAbsent(load.size(), size -> Client.of(setup.below("/s" + size), "acme"));
    return Figures.events(calls.timed(load, () -> read(client, load.size())), load.size());
  }

  private static long read(Fireworks fireworks, int events) {
    var first = new FirstEvent();
    long chars = 0;
    try (var stream = fireworks.chat().stream(Question.ask())) {
      for (ChatChunk chunk : stream) {
        first.seen();
        chars += chunk.text().length();
      }
    }
    if (chars != (long) events * ChatBodies.EVENT_CHARS) {
      throw new IllegalStateException("read wrongly: " + chars);
    }
    return first.nanos();
  }

  @Override
  public void close() {
    clients.values().forEach(Fireworks::close);
  }
}
