// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The same call by hand, into a map. */
public final class ChatMap implements Caller {
  private final HttpCall http;
  private final URI chat;
  private final Calls calls = new Calls();

  public ChatMap(Setup setup) {
    http = HttpCall.of(setup.variant());
    chat = setup.server().resolve("/chat/v1/chat/completions");
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    return calls.run(load, this::ask);
  }

  private void ask() throws Exception {
    Map<String, Object> answer = http.post(chat, BareQuestion.ask(false), Json::read);
    var text = (String) BareQuestion.ofFirstChoice(answer, "message").get("content");
    if (text.length() < 100) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
