// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.FirstEvent;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.server.ChatBodies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The same streams by hand: lines, and each event into a map. */
public final class StreamMaps implements Caller {
  private static final String DATA = "data: ";

  private final HttpCall http;
  private final URI server;
  private final Calls calls = new Calls();

  public StreamMaps(Setup setup) {
    http = HttpCall.of(setup.variant());
    server = setup.server();
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    URI chat = server.resolve("/s" + load.size() + "/v1/chat/completions");
    return Figures.events(calls.timed(load, () -> ask(chat, load.size())), load.size());
  }

  private long ask(URI chat, int events) throws Exception {
    var first = new FirstEvent();
    long chars = http.post(chat, BareQuestion.ask(true), body -> read(body, first));
    if (chars != (long) events * ChatBodies.EVENT_CHARS) {
      throw new IllegalStateException("read wrongly: " + chars);
    }
    return first.nanos();
  }

  private static long read(InputStream body, FirstEvent first) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    long chars = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(DATA) && !line.equals("data: [DONE]")) {
        Map<String, Object> event = Json.read(line.substring(DATA.length()));
        first.seen();
        Object text = BareQuestion.ofFirstChoice(event, "delta").get("content");
        chars += text == null ? 0 : ((String) text).length();
      }
    }
    return chars;
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
