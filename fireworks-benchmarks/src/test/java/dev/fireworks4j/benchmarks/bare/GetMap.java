// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The same get by hand, into a map. */
public final class GetMap implements Contender {
  private final HttpCall http;
  private final URI uri;
  private final Calls calls;

  public GetMap(Setup setup) {
    http = HttpCall.of(Calls.kind(setup));
    uri =
        setup
            .server()
            .resolve(
                "/v1/accounts/b" + Calls.bytes(setup) + "/supervisedFineTuningJobs/support-bot-v3");
    calls = Calls.of(setup);
  }

  @Override
  public Map<String, Double> run() throws Exception {
    return calls.run(this::get);
  }

  private void get() throws Exception {
    if (((Number) http.get(uri, Json::read).get("epochs")).intValue() != 3) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
