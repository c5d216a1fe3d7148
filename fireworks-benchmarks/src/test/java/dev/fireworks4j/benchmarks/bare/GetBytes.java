// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The floor of a get: its bytes and nothing else. */
public final class GetBytes implements Caller {
  private final HttpCall http;
  private final URI server;
  private final Calls calls = new Calls();

  public GetBytes(Setup setup) {
    http = HttpCall.of(setup.variant());
    server = setup.server();
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    URI job = GetMap.job(server, load);
    return calls.run(load, () -> http.get(job, ListBytes::drain));
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
