// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The same get by hand, into a map. */
public final class GetMap implements Caller {
  private final HttpCall http;
  private final URI server;
  private final Calls calls = new Calls();

  public GetMap(Setup setup) {
    http = HttpCall.of(setup.variant());
    server = setup.server();
  }

  static URI job(URI server, Load load) {
    return server.resolve(
        "/v1/accounts/b" + load.size() + "/supervisedFineTuningJobs/support-bot-v3");
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    URI job = job(server, load);
    return calls.run(load, () -> get(job));
  }

  private void get(URI job) throws Exception {
    if (((Number) http.get(job, Json::read).get("epochs")).intValue() != 3) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
