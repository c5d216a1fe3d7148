// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The floor of a get: its bytes and nothing else. */
public final class GetBytes implements Contender {
  private final HttpCall http;
  private final URI uri;
  private final Calls calls;

  public GetBytes(Setup setup) {
    http = HttpCall.of(Calls.kind(setup));
    uri =
        setup
            .server()
            .resolve("/v1/accounts/b" + Calls.bytes(setup) + "/supervisedFineTuningJobs/j");
    calls = Calls.of(setup);
  }

  @Override
  public Map<String, Double> run() throws Exception {
    return calls.run(() -> http.get(uri, ListBytes::drain));
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
